package org.jielin.check;

import java.util.List;

/**
 * Records that contradict each other.
 *
 * @param subject names what is contradictory, the same each time it is looked for
 * @param person whom it is about; null when it is about a household or a room
 * @param other the other record, when two may be of one person
 * @param unit the room it is about; null when it is about nobody's home
 * @param who whom or what it is about, in words
 * @param what the contradiction
 * @param why what makes it one
 * @param facts what it rests on: when these change, an acceptance no longer holds
 * @param mend null when only people can know what is right
 */
record Finding(FindingKind kind, String subject, Long person, Long other, Long unit, String who, String what, String why, String facts, Mend mend) {

    boolean safe() {
        return mend != null && mend.safe();
    }

    /** By what it is known to be the same contradiction, resting on the same facts. */
    List<Object> identity() {
        return List.of(kind, subject, facts);
    }
}
