package org.jielin.account;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.Stretch;

/**
 * What an office on a server keeps instead of a password. The text is the usual form of Argon2id, so that an administrator
 * can make one with any tool: {@code $argon2id$v=19$m=65536,t=3,p=1$salt$key}, both in Base64 without padding.
 */
public final class PasswordVerifier {

    private static final Pattern TEXT = Pattern
            .compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{22,86})\\$([A-Za-z0-9+/]{43})");

    private final Stretch stretch;
    private final byte[] key;

    private PasswordVerifier(Stretch stretch, byte[] key) {
        this.stretch = stretch;
        this.key = key;
    }

    public static PasswordVerifier fresh(char[] password) {
        Stretch stretch = Stretch.fresh();
        return new PasswordVerifier(stretch, stretch.key(password));
    }

    /**
     * Reads what {@link #text} wrote. Any other text, or none, gives one that no password matches and that costs as much to
     * try, so that time doesn't tell which logins exist.
     */
    public static PasswordVerifier parse(String text) {
        Matcher parts = TEXT.matcher(text);
        try {
            if (parts.matches()) {
                Stretch stretch = new Stretch(Base64.getDecoder().decode(parts.group(4)), Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
                return new PasswordVerifier(stretch, Base64.getDecoder().decode(parts.group(5)));
            }
        } catch (DamagedException | IllegalArgumentException e) {
            return decoy();
        }
        return decoy();
    }

    private static PasswordVerifier decoy() {
        return new PasswordVerifier(Stretch.fresh(), new byte[0]);
    }

    public boolean matches(char[] password) {
        return MessageDigest.isEqual(stretch.key(password), key);
    }

    public String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(stretch.memoryKib(), stretch.iterations(), stretch.parallelism(),
                base64.encodeToString(stretch.salt()), base64.encodeToString(key));
    }
}
