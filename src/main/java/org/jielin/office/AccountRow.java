package org.jielin.office;

import java.util.Set;
import org.jielin.account.Account;

/**
 * An account as the list of accounts shows it.
 *
 * @param mediator name of the mediator that it is; empty for none
 * @param entrances those of a building leader
 */
public record AccountRow(Account account, String mediator, Set<Long> entrances) {

    public long id() {
        return account.id();
    }
}
