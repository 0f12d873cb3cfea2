package org.jielin.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.WrittenId;
import org.jielin.imports.sheet.Cell;

/** Reads a cell as an identity number. A doubtful number is never taken for a right one. */
final class IdReader {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{2}");
    private static final Pattern OTHER_PAPERS = Pattern.compile("[A-Za-z]{1,3}\\d{6,12}|\\d{8}");
    /** As much as is kept of what is no number at all. */
    private static final int LONGEST = 40;
    /** A number that was masked when the list was made tells nothing. */
    static final String MASK = "**";
    private static final double FIFTEEN_DIGITS = 1e15;

    private IdReader() {
    }

    /**
     * What a cell tells.
     *
     * @param number the checked number; null when there is none
     * @param asWritten a doubtful number, empty when there is none
     * @param code what is wrong, or what was mended when there is a number; null when nothing is
     * @param reliable the digits that can be relied upon, empty for none
     */
    record Judgement(IdNumber number, String asWritten, FindingCode code, String reliable) {

        static final Judgement UNTOLD = new Judgement(null, "", null, "");

        /** The birth date that is still told by a doubtful number. */
        Optional<LocalDate> doubtfulBirth() {
            return code == FindingCode.ID_CHECKSUM || code == FindingCode.ID_LOST_PRECISION ? WrittenId.birthIn(reliable) : Optional.empty();
        }
    }

    /**
     * Judges a cell.
     *
     * @param numbersWereRounded whether other numbers of this text file show that a spreadsheet has rounded them
     */
    static Judgement judge(Cell cell, boolean numbersWereRounded) {
        String text = WrittenId.normal(cell.text());
        if (text.isEmpty() || text.contains(MASK) || Words.says("noPhone", cell.text())) {
            return new Judgement(null, "", FindingCode.ID_MISSING, "");
        }
        if (cell.number() != null && cell.number() >= FIFTEEN_DIGITS || SCIENTIFIC.matcher(cell.text()).matches()) {
            return lost(cell);
        }
        String digits = WrittenId.digits(text);
        FindingCode mended = !digits.equals(text) ? FindingCode.ID_LETTERS
                : !digits.equalsIgnoreCase(cell.shown()) ? FindingCode.ID_TIDIED : null;
        Optional<IdNumber> number = IdNumber.parse(digits);
        if (number.isPresent() && !(WrittenId.endsInZeros(digits) && numbersWereRounded)) {
            return new Judgement(number.get(), "", mended, "");
        }
        if (WrittenId.endsInZeros(digits)) {
            return new Judgement(null, digits, FindingCode.ID_LOST_PRECISION, digits.substring(0, WrittenId.KEPT_DIGITS));
        }
        return switch (WrittenId.fault(digits)) {
            case OLD_FORM -> new Judgement(IdNumber.fromFifteen(digits).orElseThrow(), "", FindingCode.ID_LENGTHENED, "");
            case CHECK, NO_SUCH_DAY -> new Judgement(null, digits, FindingCode.ID_CHECKSUM, digits.substring(0, 17));
            default -> new Judgement(null, digits.substring(0, Math.min(LONGEST, digits.length())), OTHER_PAPERS.matcher(digits).matches() ? null : FindingCode.ID_FORMAT, "");
        };
    }

    private static Judgement lost(Cell cell) {
        boolean scientific = SCIENTIFIC.matcher(cell.text()).matches();
        String digits = scientific ? new BigDecimal(cell.text()).toPlainString() : cell.text();
        int kept = scientific ? cell.text().replaceAll("[eE].*", "").replace(".", "").length() : digits.length();
        return new Judgement(null, digits, FindingCode.ID_LOST_PRECISION, digits.substring(0, Math.min(WrittenId.KEPT_DIGITS, kept)));
    }

    /** Whether a text is a number that a spreadsheet has visibly rounded: 18 digits, the last three zero, the check wrong. */
    static boolean rounded(Cell cell) {
        return cell.number() == null && WrittenId.endsInZeros(cell.text()) && IdNumber.parse(cell.text()).isEmpty();
    }
}
