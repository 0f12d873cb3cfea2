package org.jielin.resident;

import java.util.Locale;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;

/** What is wrong with an identity number that did not pass, and what would be right. */
final class IdCheck {

    private static final int LENGTH = 18;

    private IdCheck() {
    }

    /** A number without the spaces people put into it. */
    static String normal(String written) {
        return PersonText.halfWidth(written == null ? "" : written).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** One sentence; empty when the number is right. */
    static String complaint(String number) {
        if (IdNumber.parse(number).isPresent()) {
            return "";
        }
        var fromOld = IdNumber.fromFifteen(number);
        if (fromOld.isPresent()) {
            return Messages.text("resident.id.fifteen", fromOld.get().text());
        }
        if (number.length() != LENGTH) {
            return Messages.text("resident.id.length", number.length());
        }
        if (!number.matches("\\d{17}[\\dX]")) {
            return Messages.text("resident.id.signs");
        }
        if (IdNumber.birthDate(number.substring(6, 14)).isEmpty()) {
            return Messages.text("resident.id.date", number.substring(6, 14));
        }
        if (number.endsWith("000")) {
            return Messages.text("resident.id.lost");
        }
        return Messages.text("resident.id.check", String.valueOf(IdNumber.checkCharacter(number)), number.substring(17));
    }
}
