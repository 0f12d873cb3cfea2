package org.jielin.duplicate;

import org.jielin.duplicate.MergeDao.MergedRow;
import org.jielin.duplicate.MergeDao.NotSame;

/**
 * A pair of records as the list shows it.
 *
 * @param why what speaks for one person
 * @param against what speaks for two
 * @param mark how likely it is, or when it was decided
 */
record DuplicateRow(Kind kind, long oneId, long otherId, String one, String other, String aboutOne, String aboutOther, String why, String against,
        String mark, NotSame decision, MergedRow merge) {

    enum Kind {
        OPEN, NOT_SAME, MERGED
    }

    DuplicateRow decided(String newMark, NotSame newDecision) {
        return new DuplicateRow(Kind.NOT_SAME, oneId, otherId, one, other, aboutOne, aboutOther, why, against, newMark, newDecision, null);
    }

    String names() {
        return one + " — " + other;
    }
}
