package org.jielin.common.text;

/** Something the user can mend: its message is one plain sentence that says what is wrong and what to do. */
public final class UserMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public UserMessageException(String key, Object... arguments) {
        super(Messages.text(key, arguments));
        this.key = key;
    }

    public String key() {
        return key;
    }
}
