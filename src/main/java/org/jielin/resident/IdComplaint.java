package org.jielin.resident;

import org.jielin.common.text.IdNumber;
import org.jielin.common.text.Messages;
import org.jielin.common.text.WrittenId;

/** Says in words what is wrong with an identity number, and what would be right. */
final class IdComplaint {

    private IdComplaint() {
    }

    /** One sentence about a number in its normal form; empty when it is right. */
    static String of(String number) {
        return switch (WrittenId.fault(number)) {
            case NONE -> "";
            case OLD_FORM -> Messages.text("resident.id.fifteen", IdNumber.fromFifteen(number).orElseThrow().text());
            case MISSING, LENGTH -> Messages.text("resident.id.length", number.length());
            case SIGNS -> Messages.text("resident.id.signs");
            case NO_SUCH_DAY -> Messages.text("resident.id.date", number.substring(6, 14));
            case LOST_DIGITS -> Messages.text("resident.id.lost");
            case CHECK -> Messages.text("resident.id.check", String.valueOf(IdNumber.checkCharacter(number)), number.substring(17));
        };
    }
}
