package org.jielin.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jielin.common.db.Right;

/**
 * What an account is in the office. Who may change a person sees the person's numbers in full: a form that was filled with
 * masks would write them back.
 */
public enum Role {
    DIRECTOR(EnumSet.allOf(Right.class)),
    COMMUNITY_WORKER(EnumSet.complementOf(EnumSet.of(Right.ALL_CASES, Right.READ_AUDIT, Right.ADMINISTER))),
    MEDIATOR(EnumSet.of(Right.SEE_RESIDENTS, Right.EDIT_CASES, Right.EXPORT)),
    /** 楼组长: sees and serves some entrances only. */
    BUILDING_LEADER(EnumSet.of(Right.SEE_RESIDENTS, Right.RECORD_VISITS, Right.EDIT_HAZARDS, Right.EXPORT)),
    VIEWER(EnumSet.of(Right.SEE_RESIDENTS)),
    /** Reads who looked at what, and none of what they saw. */
    AUDITOR(EnumSet.of(Right.READ_AUDIT));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Collections.unmodifiableSet(rights);
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Whether an account in this role sees its own entrances only. */
    public boolean byEntrance() {
        return this == BUILDING_LEADER;
    }
}
