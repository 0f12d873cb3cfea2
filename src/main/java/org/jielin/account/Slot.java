package org.jielin.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.crypto.Recipient;
import org.jielin.common.crypto.Sealing;
import org.jielin.common.crypto.Stretch;
import org.jielin.common.text.UserMessageException;

/**
 * One way to the office key. The password opens the private key, the private key opens the office key, so a new office key
 * can be sealed for someone whose password nobody knows.
 *
 * @param voucher made with the office key: who only holds the file can't slip in a public key of their own and wait for the
 *         next office key to be sealed to it
 */
record Slot(String id, Kind kind, Stretch stretch, byte[] publicKey, byte[] sealedPrivateKey, byte[] sealedOfficeKey, byte[] voucher) {

    enum Kind {
        ACCOUNT, RECOVERY
    }

    Slot {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new DamagedException();
        }
        Objects.requireNonNull(kind);
        Objects.requireNonNull(stretch);
        Objects.requireNonNull(publicKey);
        Objects.requireNonNull(sealedPrivateKey);
        Objects.requireNonNull(sealedOfficeKey);
        Objects.requireNonNull(voucher);
    }

    static Slot of(Office office, String id, Kind kind, char[] password, Stretch stretch, OfficeKey key) {
        Recipient recipient = Recipient.generate();
        byte[] stretched = stretch.key(password);
        byte[] privateKey = recipient.privateKey();
        byte[] sealed = Sealing.seal(stretched, privateKey, bytes(office.id(), id, kind));
        Arrays.fill(stretched, (byte) 0);
        Arrays.fill(privateKey, (byte) 0);
        return of(office, id, kind, stretch, recipient.publicKey(), sealed, key);
    }

    private static Slot of(Office office, String id, Kind kind, Stretch stretch, byte[] publicKey, byte[] sealedPrivateKey, OfficeKey key) {
        byte[] bytes = key.bytes();
        byte[] sealed = Recipient.sealTo(publicKey, bytes, bytes(office.id(), id, office.dataFile()));
        Arrays.fill(bytes, (byte) 0);
        return new Slot(id, kind, stretch, publicKey, sealedPrivateKey, sealed, voucher(office, id, kind, publicKey, key));
    }

    /** The same slot for a new key of the office. */
    Slot rekeyed(Office next, OfficeKey key) {
        return of(next, id, kind, stretch, publicKey, sealedPrivateKey, key);
    }

    /** A slot that no password opens and that costs as much to try as another. */
    static Slot decoy(Stretch cost) {
        return new Slot("0".repeat(32), Kind.ACCOUNT, cost, new byte[0], new byte[60], new byte[0], new byte[0]);
    }

    /** Empty when the password is wrong. What is wrong behind a right password was changed by someone else. */
    Optional<OfficeKey> open(Office office, char[] password) {
        byte[] stretched = stretch.key(password);
        byte[] privateKey;
        try {
            privateKey = Sealing.open(stretched, sealedPrivateKey, bytes(office.id(), id, kind));
        } catch (DamagedException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(stretched, (byte) 0);
        }
        try {
            byte[] bytes = Recipient.of(publicKey, privateKey).open(sealedOfficeKey, bytes(office.id(), id, office.dataFile()));
            OfficeKey key = OfficeKey.of(bytes);
            Arrays.fill(bytes, (byte) 0);
            return Optional.of(key);
        } catch (DamagedException | IllegalArgumentException e) {
            throw new UserMessageException("keys.altered");
        } finally {
            Arrays.fill(privateKey, (byte) 0);
        }
    }

    boolean vouchedBy(Office office, OfficeKey key) {
        return MessageDigest.isEqual(voucher, voucher(office, id, kind, publicKey, key));
    }

    private static byte[] voucher(Office office, String id, Kind kind, byte[] publicKey, OfficeKey key) {
        return key.derive("slot/%s/%s/%s/%s".formatted(office.id(), id, kind, HexFormat.of().formatHex(publicKey)));
    }

    /** The first two parts have a fixed length, so no two places are written alike. */
    private static byte[] bytes(String officeId, String id, Object last) {
        return (officeId + "/" + id + "/" + last).getBytes(StandardCharsets.UTF_8);
    }

    /** What slots are bound to. */
    record Office(String id, String dataFile) {
    }
}
