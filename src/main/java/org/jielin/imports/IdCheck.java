package org.jielin.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jielin.common.text.IdNumber;
import org.jielin.imports.sheet.Cell;
import org.jielin.resident.Sex;

/** Judges what a cell says of an identity number. A doubtful number is never taken for a right one. */
final class IdCheck {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{2}");
    private static final Pattern OTHER_PAPERS = Pattern.compile("[A-Za-z]{1,3}\\d{6,12}|\\d{8}");
    private static final double FIFTEEN_DIGITS = 1e15;

    private IdCheck() {
    }

    /**
     * What a cell tells.
     *
     * @param number the checked number; null when there is none
     * @param asWritten a doubtful number, empty when there is none
     * @param code what is wrong; null when nothing is
     * @param usable the digits that can be relied upon
     */
    record Judgement(IdNumber number, String asWritten, FindingCode code, String usable) {
    }

    /**
     * Judges a cell.
     *
     * @param numbersWereRounded whether other numbers of this text file show that Excel has rounded them
     */
    static Judgement judge(Cell cell, boolean numbersWereRounded) {
        String text = cell.text().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('\u00D7', 'X');
        if (text.isEmpty() || Words.says("noPhone", text)) {
            return new Judgement(null, "", FindingCode.ID_MISSING, "");
        }
        if (cell.number() != null && cell.number() >= FIFTEEN_DIGITS || SCIENTIFIC.matcher(cell.text()).matches()) {
            String digits = cell.number() != null ? text : plain(cell.text());
            return new Judgement(null, digits, FindingCode.ID_LOST_PRECISION, digits.substring(0, Math.min(15, significant(cell.text(), digits))));
        }
        if (text.matches("\\d{15}")) {
            return IdNumber.fromFifteen(text).map(number -> new Judgement(number, "", null, ""))
                    .orElse(new Judgement(null, text, FindingCode.ID_FORMAT, ""));
        }
        String mended = text.matches("[\\dOIL]{17}[\\dXOIL]") ? text.replace('O', '0').replace('I', '1').replace('L', '1') : text;
        Optional<IdNumber> number = IdNumber.parse(mended);
        boolean endsInZeros = mended.matches("\\d{15}000");
        if (number.isPresent() && !(endsInZeros && numbersWereRounded)) {
            return new Judgement(number.get(), "", null, "");
        }
        if (endsInZeros) {
            return new Judgement(null, mended, FindingCode.ID_LOST_PRECISION, mended.substring(0, 15));
        }
        if (mended.matches("\\d{17}[\\dX]")) {
            return new Judgement(null, mended, FindingCode.ID_CHECKSUM, mended.substring(0, 17));
        }
        return new Judgement(null, text, OTHER_PAPERS.matcher(text).matches() ? null : FindingCode.ID_FORMAT, "");
    }

    /** Whether a text is a number that Excel has visibly rounded: 18 digits, the last three zero, the check wrong. */
    static boolean rounded(String text) {
        return text.matches("\\d{15}000") && IdNumber.parse(text).isEmpty();
    }

    private static String plain(String scientific) {
        return new BigDecimal(scientific).toPlainString();
    }

    private static int significant(String written, String digits) {
        return SCIENTIFIC.matcher(written).matches() ? written.replaceAll("[eE].*", "").replace(".", "").length() : digits.length();
    }

    /** The check character that would be right, when the rest agrees with the birth date and the sex; otherwise empty. */
    static Optional<String> mended(String eighteen, LocalDate birthDate, Sex sex) {
        Optional<LocalDate> told = IdNumber.birthDate(eighteen.substring(6, 14));
        boolean agrees = told.isPresent() && (birthDate == null || told.get().equals(birthDate))
                && (sex == Sex.UNKNOWN || (eighteen.charAt(16) - '0') % 2 == 1 == (sex == Sex.MALE));
        return agrees ? Optional.of(eighteen.substring(0, 17) + IdNumber.checkCharacter(eighteen)) : Optional.empty();
    }

    /** Whether a checked number can be what a doubtful one was meant to be: the same but for a slip or the lost digits. */
    static boolean couldBe(String doubtful, String checked) {
        if (doubtful.isEmpty()) {
            return true;
        }
        if (doubtful.length() != checked.length()) {
            return checked.startsWith(doubtful.replaceAll("0+$", ""));
        }
        int differing = 0;
        for (int i = 0; i < checked.length(); i++) {
            differing += doubtful.charAt(i) == checked.charAt(i) ? 0 : 1;
        }
        return differing <= 2 || checked.startsWith(doubtful.substring(0, 15)) || checked.startsWith(doubtful.replaceAll("0+$", ""));
    }
}
