package org.jielin.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The name someone logs in with, in the one form in which names are compared: NFKC, trimmed, lower case. */
public record Login(String name) {

    private static final int LONGEST = 60;

    /** Empty unless 1 to 60 characters are left. */
    public static Optional<Login> parse(String typed) {
        String lower = nfkc(typed).toLowerCase(Locale.ROOT);
        String name = nfkc(lower).strip();
        int length = name.codePointCount(0, name.length());
        return length < 1 || length > LONGEST ? Optional.empty() : Optional.of(new Login(name));
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** What stands for a name in files that are not encrypted: 16 bytes of SHA-256 in hex. */
    static String hash(String scope, String name) {
        byte[] digest = sha256(scope + ":" + name);
        return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
