package org.jielin.common.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jielin.common.crypto.OfficeKey;

/**
 * A keyed hash over the whole file, written when it is closed and taken off when it is opened. H2's cipher doesn't notice
 * a flipped bit; a file without its seal, or with a wrong one, is checked row by row before anything of it is shown.
 */
final class OfficeSeal {

    private final Path file;
    private final Path seal;
    private final OfficeKey key;

    OfficeSeal(OfficeFile office, OfficeKey key) {
        this.file = office.path();
        this.seal = office.folder().resolve(office.name() + ".seal");
        this.key = key;
    }

    /** Whether the file is as it was when it was last closed in good order. */
    boolean intact() {
        try {
            return Files.exists(seal) && MessageDigest.isEqual(hash().getBytes(StandardCharsets.US_ASCII), Files.readAllBytes(seal));
        } catch (IOException e) {
            return false;
        }
    }

    void put() throws IOException {
        DurableFiles.write(seal, hash().getBytes(StandardCharsets.US_ASCII));
    }

    void takeOff() throws IOException {
        Files.deleteIfExists(seal);
    }

    private String hash() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.derive("seal"), "HmacSHA256"));
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                mac.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
