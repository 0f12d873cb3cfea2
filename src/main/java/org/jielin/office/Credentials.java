package org.jielin.office;

/** What somebody typed to be let in; the password may be the printed recovery code. */
public record Credentials(String login, char[] password) {

    @Override
    public String toString() {
        return "Credentials";
    }
}
