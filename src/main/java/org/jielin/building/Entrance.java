package org.jielin.building;

import org.jielin.common.text.NaturalOrder;

/**
 * A door with its staircase (门栋, Shanghai's 号).
 *
 * @param lane the 弄 it lies in, empty where there is none
 * @param building the 幢 it belongs to, empty where nobody counts them
 * @param label as people say it: 28号
 */
public record Entrance(long id, long estateId, String lane, String building, String label, int sortNumber, boolean hasLift) {

    public static Entrance labelled(long estateId, String lane, String building, String label) {
        return new Entrance(0, estateId, lane, building, label, NaturalOrder.of(label), false);
    }

    /** With its lane and building, as it is told apart inside the estate. */
    public String name() {
        return lane + building + label;
    }
}
