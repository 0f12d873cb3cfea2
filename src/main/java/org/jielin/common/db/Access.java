package org.jielin.common.db;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;

/**
 * Who works with the data and how far: the one thing that every read and write is checked against.
 *
 * @param accountId null for the program itself, before any account exists
 * @param name as steps and the audit show it
 * @param entrances the only entrances seen; null for all
 * @param mediatorId as which mediator the account handles cases; null for none
 */
public record Access(Long accountId, String name, Set<Right> rights, Set<Long> entrances, Long mediatorId) {

    public Access {
        rights = Set.copyOf(rights);
        entrances = entrances == null ? null : Set.copyOf(entrances);
    }

    /** Everything, under this name. */
    public static Access full(String name) {
        return new Access(null, name, EnumSet.allOf(Right.class), null, null);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /**
     * This access as it reads for a paper or a file: numbers stay masked there unless it may export them in full.
     *
     * @throws UserMessageException when this account may not print and export at all
     */
    public Access onPaper() {
        require(Right.EXPORT);
        return may(Right.EXPORT_UNMASKED) ? this : masked();
    }

    /** This access as it reads for what is shown to whoever looks on: every number masked, every private note left out. */
    public Access masked() {
        Set<Right> fewer = new HashSet<>(rights);
        fewer.remove(Right.SEE_SENSITIVE);
        return new Access(accountId, name, fewer, entrances, mediatorId);
    }

    /** @throws UserMessageException when this account may not */
    public void require(Right right) {
        if (!may(right)) {
            throw new UserMessageException("access.refused", Messages.label(right));
        }
    }
}
