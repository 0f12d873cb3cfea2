package org.jielin.building;

import org.jielin.common.text.NaturalOrder;

/** A flat (室). The room is text as people write it; floor and sort number come from its digits, floor 0 unknown. */
public record Unit(long id, long entranceId, String room, int floor, int sortNumber) {

    public static Unit numbered(long entranceId, String room) {
        return new Unit(0, entranceId, room, NaturalOrder.floor(room), NaturalOrder.of(room));
    }
}
