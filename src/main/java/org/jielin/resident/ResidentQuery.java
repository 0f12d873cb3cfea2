package org.jielin.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.NaturalOrder;
import org.jielin.common.text.PersonText;
import org.jielin.common.time.Ages;

/** A filter as of a day, in the terms that the SQL binds. */
public record ResidentQuery(ResidentFilter filter, LocalDate day) {

    /** A number of an address with its 甲乙丙, or the words before the first number. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})(\\p{IsHan}?)");
    private static final Pattern LOOKS_LIKE_ADDRESS = Pattern
            .compile("[\\p{IsHan} ]*\\d{1,5}(?:[\\p{IsHan}\\-#/ ]+\\d{1,5}){0,2}\\p{IsHan}{0,2}");
    private static final int SHORTEST_TAIL = 4;
    /** No unit has it, so an address that is not asked for never matches. */
    private static final int NOWHERE = -1;

    public Long estateId() {
        return filter.estateId();
    }

    public Long entranceId() {
        return filter.entranceId();
    }

    public Long unitId() {
        return filter.unitId();
    }

    public String tag() {
        return filter.tag();
    }

    public String category() {
        return filter.category() == null ? null : filter.category().name();
    }

    public boolean doubtfulId() {
        return filter.doubtfulId();
    }

    public boolean byName() {
        return filter.sort() == ResidentSort.NAME;
    }

    /** The last birth date that has reached the least age. */
    public LocalDate bornBy() {
        return filter.minAge() == null ? null : Ages.bornOnOrBefore(filter.minAge(), day);
    }

    /** Born later than this day means younger than the age asked for. */
    public LocalDate bornAfter() {
        return filter.underAge() == null ? null : Ages.bornOnOrBefore(filter.underAge(), day);
    }

    public String text() {
        return PersonText.halfWidth(filter.text()).strip().toLowerCase(Locale.ROOT);
    }

    /** The text anywhere in a name, with the separator as names are stored. */
    public String pattern() {
        return "%" + literal(PersonText.name(text())) + "%";
    }

    /** How a reading or its initials begin; a space when the text is no reading. */
    public String reading() {
        String letters = text().replace(" ", "").replace("'", "");
        return letters.matches("[a-z]+") ? letters + "%" : " ";
    }

    /** How an identity or phone number ends; a space when the text is no such end. */
    public String tail() {
        String digits = text().replace(" ", "").toUpperCase(Locale.ROOT);
        return digits.length() >= SHORTEST_TAIL && digits.matches("\\d+X?") ? "%" + digits : " ";
    }

    public int doorFrom() {
        return range(door(), 0);
    }

    public int doorTo() {
        return range(door(), 9);
    }

    public int roomFrom() {
        return range(room(), 0);
    }

    public int roomTo() {
        return range(room(), 9);
    }

    /** Both the door and the room are asked for; otherwise one number may be either. */
    public boolean doorAndRoom() {
        return numbers().size() > 1;
    }

    /** What stands before the door in words: the estate, the road; everything when nothing does. */
    public String placePattern() {
        String text = text();
        int end = 0;
        while (end < text.length() && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        return "%" + literal(text.substring(0, end).strip()) + "%";
    }

    /** Whether a lane or a building is named before the door. */
    public boolean laneAsked() {
        return numbers().size() > 2;
    }

    public String laneNumber() {
        return laneAsked() ? numbers().getFirst().replaceAll("\\D", "") : "";
    }

    /** The lane's or building's number and its one word (775弄); a longer number may follow the road's name. */
    public String lanePattern() {
        String number = laneNumber();
        return (number.length() > 2 ? "%" : "") + number + "_";
    }

    private String door() {
        List<String> numbers = numbers();
        return numbers.isEmpty() ? null : numbers.get(Math.max(0, numbers.size() - 2));
    }

    private String room() {
        List<String> numbers = numbers();
        return numbers.isEmpty() ? null : numbers.getLast();
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        if (LOOKS_LIKE_ADDRESS.matcher(text()).matches()) {
            Matcher matcher = NUMBER.matcher(text());
            while (matcher.find()) {
                numbers.add(matcher.group());
            }
        }
        return numbers;
    }

    /** 7 asks for 7 and 7甲, 7甲 for itself only: a sort number is ten times the number plus the suffix's place. */
    private static int range(String number, int suffixes) {
        if (number == null) {
            return NOWHERE;
        }
        int first = NaturalOrder.of(number);
        return first % 10 == 0 ? first + suffixes : first;
    }

    /** Signs that mean something to {@code like} as themselves. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
