package org.jielin.office;

import java.util.Optional;
import org.jielin.account.Login;
import org.jielin.common.text.UserMessageException;

/** What a login and a password must be. The least length is our choice; a long sentence is better than odd signs. */
final class PasswordRules {

    static final int SHORTEST = 6;

    private PasswordRules() {
    }

    /** @throws UserMessageException when one of them won't do */
    static void check(Credentials typed) {
        wrongLogin(typed.login()).or(() -> wrongPassword(typed)).ifPresent(wrong -> {
            throw wrong;
        });
    }

    static Optional<UserMessageException> wrongLogin(String login) {
        return Login.parse(login).isEmpty() ? Optional.of(new UserMessageException("account.login.missing")) : Optional.empty();
    }

    static Optional<UserMessageException> wrongPassword(Credentials typed) {
        if (typed.password().length < SHORTEST) {
            return Optional.of(new UserMessageException("account.password.short", SHORTEST));
        }
        if (new String(typed.password()).strip().equalsIgnoreCase(typed.login().strip())) {
            return Optional.of(new UserMessageException("account.password.login"));
        }
        return Optional.empty();
    }
}
