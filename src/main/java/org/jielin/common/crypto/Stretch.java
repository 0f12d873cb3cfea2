package org.jielin.common.crypto;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a password becomes a key: Argon2id version 1.3 (RFC 9106). Values out of range can only come from a file that was
 * tampered with, to make guessing cheap or the program hang, and are refused with {@link DamagedException}.
 *
 * @param salt 16 to 64 bytes
 * @param memoryKib 7 MiB (the least that OWASP names) to 1 GiB
 * @param iterations 1 to 20
 * @param parallelism 1 to 8
 */
public record Stretch(byte[] salt, int memoryKib, int iterations, int parallelism) {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No character becomes more than 18 under NFKC. */
    private static final int NFKC_GROWTH = 18;

    public Stretch {
        if (salt == null || outside(salt.length, 16, 64) || outside(memoryKib, 7 * 1024, 1024 * 1024)
                || outside(iterations, 1, 20) || outside(parallelism, 1, 8)) {
            throw new DamagedException();
        }
        salt = salt.clone();
    }

    private static boolean outside(int value, int least, int most) {
        return value < least || value > most;
    }

    /** A new salt with the cost we choose: 64 MiB three times, more than OWASP asks for; 0.3 s where it was measured. */
    public static Stretch fresh() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Stretch(salt, 64 * 1024, 3, 1);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** The key of 32 bytes for a password in NFKC, so that it doesn't matter which input method typed it. */
    public byte[] key(char[] password) {
        byte[] bytes = bytes(password);
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(salt)
                .withMemoryAsKB(memoryKib).withIterations(iterations).withParallelism(parallelism).build());
        byte[] key = new byte[OfficeKey.LENGTH];
        argon2.generateBytes(bytes, key);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    /** Both buffers are large enough never to be copied, so that wiping them leaves nothing behind. */
    private static byte[] bytes(char[] password) {
        StringBuilder text = new StringBuilder(password.length * NFKC_GROWTH);
        Normalizer2.getNFKCInstance().normalize(CharBuffer.wrap(password), text);
        CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
        ByteBuffer buffer = ByteBuffer.allocate((int) (text.length() * utf8.maxBytesPerChar()));
        utf8.encode(CharBuffer.wrap(text), buffer, true);
        byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
        Arrays.fill(buffer.array(), (byte) 0);
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, '\0');
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stretch stretch && Arrays.equals(salt, stretch.salt) && memoryKib == stretch.memoryKib
                && iterations == stretch.iterations && parallelism == stretch.parallelism;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(salt), memoryKib, iterations, parallelism);
    }
}
