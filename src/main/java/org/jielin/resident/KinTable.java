package org.jielin.resident;

import static org.jielin.resident.Kin.CHILD;
import static org.jielin.resident.Kin.CHILD_IN_LAW;
import static org.jielin.resident.Kin.GRANDCHILD;
import static org.jielin.resident.Kin.GRANDCHILD_IN_LAW;
import static org.jielin.resident.Kin.GRANDPARENT;
import static org.jielin.resident.Kin.GREAT_GRANDCHILD;
import static org.jielin.resident.Kin.HEAD;
import static org.jielin.resident.Kin.NONE;
import static org.jielin.resident.Kin.OTHER;
import static org.jielin.resident.Kin.PARENT;
import static org.jielin.resident.Kin.PARENT_IN_LAW;
import static org.jielin.resident.Kin.SIBLING;
import static org.jielin.resident.Kin.SIBLING_IN_LAW;
import static org.jielin.resident.Kin.SPOUSE;

import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody is to a second person, when it is known what both are to a third: the most likely answer, where kinship
 * alone leaves several (the wife of one of two sons). What is not in the table is kin of another kind.
 */
final class KinTable {

    /** By what the new head was to the old one: what each other is to the new head, by what he was to the old one. */
    private static final Map<Kin, Map<Kin, Kin>> TO = new EnumMap<>(Kin.class);

    static {
        row(SPOUSE, HEAD, SPOUSE, CHILD, CHILD, CHILD_IN_LAW, CHILD_IN_LAW, GRANDCHILD, GRANDCHILD, GRANDCHILD_IN_LAW, GRANDCHILD_IN_LAW,
                GREAT_GRANDCHILD, GREAT_GRANDCHILD, PARENT, PARENT_IN_LAW, PARENT_IN_LAW, PARENT);
        row(CHILD, HEAD, PARENT, SPOUSE, PARENT, CHILD, SIBLING, CHILD_IN_LAW, SPOUSE, GRANDCHILD, CHILD, GRANDCHILD_IN_LAW, CHILD_IN_LAW,
                GREAT_GRANDCHILD, GRANDCHILD, PARENT, GRANDPARENT, PARENT_IN_LAW, GRANDPARENT);
        row(CHILD_IN_LAW, HEAD, PARENT_IN_LAW, SPOUSE, PARENT_IN_LAW, CHILD, SPOUSE, GRANDCHILD, CHILD, GRANDCHILD_IN_LAW, CHILD_IN_LAW,
                GREAT_GRANDCHILD, GRANDCHILD);
        row(GRANDCHILD, HEAD, GRANDPARENT, SPOUSE, GRANDPARENT, CHILD, PARENT, CHILD_IN_LAW, PARENT, GRANDCHILD, SIBLING,
                GRANDCHILD_IN_LAW, SPOUSE, GREAT_GRANDCHILD, CHILD);
        row(GRANDCHILD_IN_LAW, CHILD, PARENT_IN_LAW, CHILD_IN_LAW, PARENT_IN_LAW, GRANDCHILD, SPOUSE, GREAT_GRANDCHILD, CHILD);
        row(PARENT, HEAD, CHILD, SPOUSE, CHILD_IN_LAW, CHILD, GRANDCHILD, CHILD_IN_LAW, GRANDCHILD_IN_LAW, GRANDCHILD, GREAT_GRANDCHILD,
                PARENT, SPOUSE, GRANDPARENT, PARENT, SIBLING, CHILD, SIBLING_IN_LAW, CHILD_IN_LAW);
        row(PARENT_IN_LAW, HEAD, CHILD_IN_LAW, SPOUSE, CHILD, CHILD, GRANDCHILD, CHILD_IN_LAW, GRANDCHILD_IN_LAW, GRANDCHILD,
                GREAT_GRANDCHILD, PARENT_IN_LAW, SPOUSE);
        row(GRANDPARENT, HEAD, GRANDCHILD, SPOUSE, GRANDCHILD_IN_LAW, CHILD, GREAT_GRANDCHILD, PARENT, CHILD, GRANDPARENT, SPOUSE, SIBLING,
                GRANDCHILD);
        row(SIBLING, HEAD, SIBLING, SPOUSE, SIBLING_IN_LAW, PARENT, PARENT, GRANDPARENT, GRANDPARENT, SIBLING, SIBLING);
    }

    private KinTable() {
    }

    private static void row(Kin newHead, Kin... pairs) {
        Map<Kin, Kin> row = new EnumMap<>(Kin.class);
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        TO.put(newHead, row);
    }

    /**
     * What somebody is to the new head.
     *
     * @param newHead what the new head was to the old one
     * @param other what he himself was to the old one
     */
    static Kin to(Kin newHead, Kin other) {
        if (newHead == HEAD) {
            return other;
        }
        if (newHead == NONE || other == NONE) {
            return NONE;
        }
        return TO.getOrDefault(newHead, Map.of()).getOrDefault(other, OTHER);
    }
}
