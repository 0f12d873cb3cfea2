package org.jielin.cli;

import java.io.Console;
import java.util.Map;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.office.Credentials;

/** The account and its password: from {@code JIELIN_ACCOUNT} and {@code JIELIN_PASSWORD}, or asked for. */
final class Prompt {

    private Prompt() {
    }

    /** @throws UserMessageException when the environment doesn't tell and there is nobody to ask */
    static Credentials credentials(Map<String, String> environment) {
        String login = environment.get("JIELIN_ACCOUNT");
        String password = environment.get("JIELIN_PASSWORD");
        Console console = System.console();
        if ((login == null || password == null) && (console == null || !console.isTerminal())) {
            throw new UserMessageException("cli.login.missing");
        }
        return new Credentials(login != null ? login : console.readLine("%s", Messages.text("cli.login.account")),
                password != null ? password.toCharArray() : console.readPassword("%s", Messages.text("cli.login.password")));
    }
}
