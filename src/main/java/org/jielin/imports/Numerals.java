package org.jielin.imports;

/** Chinese numerals as they stand in dates and counts. */
final class Numerals {

    private Numerals() {
    }

    /** Figure by figure: 一九四五 is 1945; digits stay. */
    static String digits(String written) {
        StringBuilder digits = new StringBuilder();
        written.chars().forEach(c -> {
            int place = Words.word("numerals").indexOf(c);
            digits.append(Character.isDigit(c) ? (char) c : place >= 0 ? (char) ('1' + place) : '0');
        });
        return digits.toString();
    }

    /** A number up to 39 by its value: 十二, 二十一, 廿一, 卅, 初二, 12. */
    static int number(String written) {
        if (written.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(written);
        }
        String text = written.replace(Words.word("numeral.first"), "").replace(Words.word("numeral.twenty"), Words.word("numeral.twentyInWords"))
                .replace(Words.word("numeral.thirty"), Words.word("numeral.thirtyInWords"));
        int ten = text.indexOf(Words.word("numeral.ten"));
        if (ten < 0) {
            return Words.word("numerals").indexOf(text.charAt(text.length() - 1)) + 1;
        }
        int tens = ten == 0 ? 1 : Words.word("numerals").indexOf(text.charAt(ten - 1)) + 1;
        return tens * 10 + (ten + 1 < text.length() ? Words.word("numerals").indexOf(text.charAt(ten + 1)) + 1 : 0);
    }
}
