package org.jielin.check;

import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.common.text.NaturalOrder;

/** A room number of three or four digits tells its floor; the picture of the building goes by the floor. */
final class RoomFloorRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        return facts.rooms().values().stream().filter(room -> NaturalOrder.floor(room.room()) > 0 && NaturalOrder.floor(room.room()) != room.floor())
                .map(room -> {
                    int floor = NaturalOrder.floor(room.room());
                    return new Finding(FindingKind.ROOM_FLOOR, "unit:" + room.id(), null, null, room.id(), facts.address(room.id()),
                            Messages.text("check.ROOM_FLOOR.what", room.floor(), floor), Messages.text("check.ROOM_FLOOR.why"), room.room() + " " + room.floor(),
                            new Mend(Messages.text("check.ROOM_FLOOR.mend", floor), false, daos -> daos.get(CheckDao.class).floor(room.id(), floor)));
                }).toList();
    }
}
