package org.jielin.common.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;

/**
 * Someone for whom things are sealed without knowing the password: an X25519 key pair (RFC 7748). Keys are the 32 bytes
 * themselves; a sealed thing is the public key of a pair made for it alone, then what {@link Sealing} wrote.
 */
public final class Recipient {

    private static final String CURVE = "X25519";
    private static final int LENGTH = 32;
    /** What the standard encodings put before the 32 bytes (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b656e032100");
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b656e04220420");
    private static final byte[] INFO = {'s', 'e', 'a', 'l', 'T', 'o'};

    private final byte[] publicKey;
    private final byte[] privateKey;

    private Recipient(byte[] publicKey, byte[] privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    public static Recipient generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
            return new Recipient(last(pair.getPublic().getEncoded()), last(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws DamagedException when one of the two is not 32 bytes long */
    public static Recipient of(byte[] publicKey, byte[] privateKey) {
        return new Recipient(checked(publicKey).clone(), checked(privateKey).clone());
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] privateKey() {
        return privateKey.clone();
    }

    /** @throws DamagedException when the public key is none */
    public static byte[] sealTo(byte[] publicKey, byte[] plain, byte[] associated) {
        Recipient once = generate();
        byte[] key = once.agree(checked(publicKey), once.publicKey, publicKey);
        byte[] sealed = Sealing.seal(key, plain, associated);
        return ByteBuffer.allocate(LENGTH + sealed.length).put(once.publicKey).put(sealed).array();
    }

    /** @throws DamagedException when it was changed, sealed for someone else or for another place */
    public byte[] open(byte[] sealed, byte[] associated) {
        if (sealed.length < LENGTH) {
            throw new DamagedException();
        }
        byte[] once = Arrays.copyOf(sealed, LENGTH);
        return Sealing.open(agree(once, once, publicKey), Arrays.copyOfRange(sealed, LENGTH, sealed.length), associated);
    }

    /** Both public keys go into the key, so that it fits only these two. The JDK refuses points of small order. */
    private byte[] agree(byte[] other, byte[] sender, byte[] receiver) {
        try {
            KeyFactory factory = KeyFactory.getInstance(CURVE);
            PrivateKey mine = factory.generatePrivate(new PKCS8EncodedKeySpec(joined(PKCS8, privateKey)));
            PublicKey theirs = factory.generatePublic(new X509EncodedKeySpec(joined(X509, other)));
            KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
            agreement.init(mine);
            agreement.doPhase(theirs, true);
            return Hkdf.derive(agreement.generateSecret(), new byte[0], joined(INFO, sender, receiver));
        } catch (GeneralSecurityException e) {
            throw new DamagedException();
        }
    }

    private static byte[] checked(byte[] key) {
        if (key.length != LENGTH) {
            throw new DamagedException();
        }
        return key;
    }

    private static byte[] last(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
