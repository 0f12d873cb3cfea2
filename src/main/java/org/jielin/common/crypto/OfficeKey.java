package org.jielin.common.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/** The 256 random bits that everything of one office is sealed with, always through a key derived for one purpose. */
public final class OfficeKey {

    static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private OfficeKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static OfficeKey random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new OfficeKey(bytes);
    }

    public static OfficeKey of(byte[] bytes32) {
        if (bytes32.length != LENGTH) {
            throw new IllegalArgumentException("not 32 bytes");
        }
        return new OfficeKey(bytes32.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The 32-byte key for one purpose, such as "h2" or "audit": knowing it reveals neither this key nor another purpose's. */
    public byte[] derive(String purpose) {
        return derive(purpose, new byte[0]);
    }

    /** The key for one purpose and one thing, such as one backup, that has its own salt. */
    public byte[] derive(String purpose, byte[] salt) {
        return Hkdf.derive(bytes, salt, purpose.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficeKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    /** Of a derived key, so that a hash that is shown somewhere says nothing of the bits. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(derive("hash"));
    }

    @Override
    public String toString() {
        return "OfficeKey";
    }
}
