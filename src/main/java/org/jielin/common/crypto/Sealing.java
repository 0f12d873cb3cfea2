package org.jielin.common.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Small things sealed whole with AES-256-GCM: a random nonce of 12 bytes, the ciphertext, the tag of 16. The associated
 * bytes say where the thing belongs; it opens nowhere else.
 */
public final class Sealing {

    static final int NONCE = 12;
    static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {
    }

    public static byte[] seal(byte[] key, byte[] plain, byte[] associated) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, key, nonce, associated, ByteBuffer.wrap(plain));
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    /** @throws DamagedException when a bit, the key or the associated bytes differ from those of the sealing */
    public static byte[] open(byte[] key, byte[] sealed, byte[] associated) {
        if (sealed.length < NONCE + TAG) {
            throw new DamagedException();
        }
        byte[] nonce = new byte[NONCE];
        ByteBuffer rest = ByteBuffer.wrap(sealed).get(nonce);
        return run(Cipher.DECRYPT_MODE, key, nonce, associated, rest);
    }

    static byte[] run(int mode, byte[] key, byte[] nonce, byte[] associated, ByteBuffer bytes) {
        if (key.length != OfficeKey.LENGTH) {
            throw new IllegalArgumentException("not a key of 256 bits");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        } catch (AEADBadTagException e) {
            throw new DamagedException();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
