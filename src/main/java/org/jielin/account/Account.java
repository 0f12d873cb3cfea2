package org.jielin.account;

import java.util.Set;
import org.jielin.common.db.Access;

/**
 * Somebody who may log in.
 *
 * @param login what is typed to log in
 * @param name as steps and papers show it; no two accounts share one
 * @param mediatorId as which mediator the account handles cases; null for none
 * @param active whether the account may still log in
 */
public record Account(long id, String login, String name, Role role, Long mediatorId, boolean active, int version) {

    /** The same account, able to log in. */
    public Account activated() {
        return new Account(id, login, name, role, mediatorId, true, version);
    }

    /**
     * What the account may do: nothing when it is no longer active.
     *
     * @param entrances those of the account, from {@link AccountDao#entrances}; they limit building leaders only
     */
    public Access access(Set<Long> entrances) {
        return new Access(id, name, active ? role.rights() : Set.of(), role.byEntrance() ? entrances : null, mediatorId);
    }

    public Account withActive(boolean nowActive) {
        return new Account(id, login, name, role, mediatorId, nowActive, version);
    }

    public Account withMediator(Long newMediatorId) {
        return new Account(id, login, name, role, newMediatorId, active, version);
    }
}
