package org.jielin.common.text;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An identity number as people write it and spreadsheets spoil it: its normal form, what is wrong with it, and what it may
 * have been meant to be. The one home of these rules; {@link IdNumber} knows only numbers that are right.
 */
public final class WrittenId {

    private static final int LENGTH = 18;
    /** A spreadsheet keeps 15 digits of a number and writes zeros for the rest. */
    public static final int KEPT_DIGITS = 15;
    private static final int BIRTH_START = 6;
    private static final int BIRTH_END = 14;
    private static final Pattern NOISE = Pattern.compile("[\\s\\-_.'`]");
    private static final Pattern NEARLY_DIGITS = Pattern.compile("[\\dOIL]{15}|[\\dOIL]{17}[\\dXOIL]");
    private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
    private static final Pattern ZEROS = Pattern.compile("\\d{15}000");
    private static final Pattern LAST_ZEROS = Pattern.compile("0+$");

    /** What keeps a text from being an identity number. */
    public enum Fault {
        NONE, MISSING, OLD_FORM, LENGTH, SIGNS, NO_SUCH_DAY, LOST_DIGITS, CHECK
    }

    private WrittenId() {
    }

    /** Half-width and without the spaces, dashes and points people put into a number; the multiplication sign is an X. */
    public static String normal(String written) {
        String text = PersonText.halfWidth(written == null ? "" : written).replace('\u00D7', 'X');
        return NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** A normal form with 0 and 1 where the letters O, I and l were typed for them. */
    public static String digits(String normal) {
        return NEARLY_DIGITS.matcher(normal).matches() ? normal.replace('O', '0').replace('I', '1').replace('L', '1') : normal;
    }

    /** What is wrong with a normal form. A number of before 1999 that can be lengthened is OLD_FORM. */
    public static Fault fault(String normal) {
        if (normal.isEmpty()) {
            return Fault.MISSING;
        }
        if (IdNumber.parse(normal).isPresent()) {
            return Fault.NONE;
        }
        if (FIFTEEN.matcher(normal).matches() && IdNumber.fromFifteen(normal).isPresent()) {
            return Fault.OLD_FORM;
        }
        if (normal.length() != LENGTH) {
            return Fault.LENGTH;
        }
        if (!EIGHTEEN.matcher(normal).matches()) {
            return Fault.SIGNS;
        }
        if (birthIn(normal).isEmpty()) {
            return Fault.NO_SUCH_DAY;
        }
        return endsInZeros(normal) ? Fault.LOST_DIGITS : Fault.CHECK;
    }

    /** Whether a number ends as one does that a spreadsheet has rounded. About one right number in a thousand does, too. */
    public static boolean endsInZeros(String normal) {
        return ZEROS.matcher(normal).matches();
    }

    /**
     * Every right number that is one slip of the hand away: one character wrong, two neighbours swapped, one left out, or
     * one too many.
     */
    public static Set<IdNumber> oneSlipAway(String normal) {
        Set<IdNumber> found = new LinkedHashSet<>();
        if (normal.length() == LENGTH) {
            for (int i = 0; i < LENGTH; i++) {
                replaced(normal, i, normal.substring(i + 1), found);
                if (i + 1 < LENGTH) {
                    add(normal.substring(0, i) + normal.charAt(i + 1) + normal.charAt(i) + normal.substring(i + 2), found);
                }
            }
        } else if (normal.length() == LENGTH - 1) {
            for (int i = 0; i < LENGTH; i++) {
                replaced(normal, i, normal.substring(i), found);
            }
        } else if (normal.length() == LENGTH + 1) {
            for (int i = 0; i <= LENGTH; i++) {
                add(normal.substring(0, i) + normal.substring(i + 1), found);
            }
        }
        return found;
    }

    private static void replaced(String text, int at, String rest, Set<IdNumber> found) {
        String signs = at == LENGTH - 1 ? "0123456789X" : "0123456789";
        for (int i = 0; i < signs.length(); i++) {
            add(text.substring(0, at) + signs.charAt(i) + rest, found);
        }
    }

    private static void add(String text, Set<IdNumber> found) {
        if (EIGHTEEN.matcher(text).matches() && IdNumber.checkCharacter(text) == text.charAt(LENGTH - 1)) {
            IdNumber.parse(text).ifPresent(found::add);
        }
    }

    /**
     * How many right numbers begin with these digits: what is left to guess when the rest is lost.
     *
     * @param reliable 6 to 17 digits
     * @param birth the birth date when it is known to the day; null otherwise
     * @param male the sex; null when it is not known
     */
    public static long possible(String reliable, LocalDate birth, Boolean male) {
        int known = birth != null ? Math.max(reliable.length(), BIRTH_END) : reliable.length();
        long count = 1;
        for (int i = known; i < LENGTH - 1; i++) {
            count *= i == LENGTH - 2 && male != null ? 5 : 10;
        }
        return count;
    }

    /** The one right number with these 17 digits. */
    public static IdNumber complete(String seventeen) {
        return new IdNumber(seventeen + IdNumber.checkCharacter(seventeen));
    }

    /** Whether a right number can be what a doubtful one was meant to be: it begins with the digits that are left, or is one slip away. */
    public static boolean couldBe(String doubtful, String right) {
        if (doubtful.isEmpty()) {
            return true;
        }
        String left = LAST_ZEROS.matcher(doubtful).replaceAll("");
        if (right.startsWith(left) || doubtful.length() == LENGTH && endsInZeros(doubtful) && right.startsWith(doubtful.substring(0, KEPT_DIGITS))) {
            return true;
        }
        return doubtful.length() == right.length() ? differing(doubtful, right) <= 2
                : Math.abs(doubtful.length() - right.length()) == 1 && oneSlipAway(doubtful).contains(new IdNumber(right));
    }

    private static int differing(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    /** Six digits: where the number was first given out; members of a family mostly share them. */
    public static String region(String number) {
        return number.substring(0, BIRTH_START);
    }

    /** The birth date in a number whose check is wrong or whose end is lost; empty when those digits name no day. */
    public static Optional<LocalDate> birthIn(String doubtful) {
        return doubtful.length() < BIRTH_END ? Optional.empty() : IdNumber.birthDate(doubtful.substring(BIRTH_START, BIRTH_END));
    }
}
