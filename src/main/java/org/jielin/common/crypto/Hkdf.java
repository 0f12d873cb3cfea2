package org.jielin.common.crypto;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** Keys of 32 bytes from keys (RFC 5869 with SHA-256). */
final class Hkdf {

    private Hkdf() {
    }

    static byte[] derive(byte[] secret, byte[] salt, byte[] info) {
        AlgorithmParameterSpec asked = HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, OfficeKey.LENGTH);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(asked);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
