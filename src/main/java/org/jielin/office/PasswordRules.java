package org.jielin.office;

import org.jielin.account.Login;
import org.jielin.common.text.UserMessageException;

/** What a login and a password must be. The least length is our choice; a long sentence is better than odd signs. */
final class PasswordRules {

    static final int SHORTEST = 6;

    private PasswordRules() {
    }

    /** @throws UserMessageException when one of them won't do */
    static void check(Credentials typed) {
        if (Login.parse(typed.login()).isEmpty()) {
            throw new UserMessageException("account.login.missing");
        }
        if (typed.password().length < SHORTEST) {
            throw new UserMessageException("account.password.short", SHORTEST);
        }
        if (new String(typed.password()).strip().equalsIgnoreCase(typed.login().strip())) {
            throw new UserMessageException("account.password.login");
        }
    }
}
