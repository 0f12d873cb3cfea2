package org.jielin.resident;

import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;

/** Where a unit lies, in the parts people say. */
public record Address(String estate, String lane, String building, String entrance, String room) {

    /** Inside the estate: 28号101室. */
    public String door() {
        return lane + building + entrance + roomName(room);
    }

    public String full() {
        return estate + " " + door();
    }

    /** A bare room number gets its word; a name (底楼, 亭子间) is one already. */
    public static String roomName(String room) {
        return !room.isEmpty() && Character.isDigit(room.charAt(room.length() - 1)) ? Messages.text("address.room", room) : room;
    }

    /** A room as it is stored, without the word for a room. */
    static String bareRoom(String written) {
        return PersonText.halfWidth(written).replace(Messages.text("address.room", "").strip(), "").replace(" ", "");
    }
}
