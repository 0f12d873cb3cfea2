package org.jielin.common.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jielin.common.crypto.OfficeKey;

/**
 * A note beside the file: a keyed hash over the whole of it, written when it is closed and struck out when it is opened, and
 * how far the audit went. H2's cipher doesn't notice a flipped bit, and of a file whose end is gone H2 shows what it held
 * earlier; a file without its hash, or with a wrong one, is checked before anything of it is shown.
 */
final class OfficeSeal {

    private static final String OPEN = "open";

    private final Path file;
    private final Path seal;
    private final OfficeKey key;
    private final List<String> told;

    OfficeSeal(OfficeFile office, OfficeKey key) {
        this.file = office.path();
        this.seal = office.folder().resolve(office.name() + ".seal");
        this.key = key;
        this.told = told();
    }

    /** The hash, the number and hash of the audit's head; nothing from a note that is missing or not ours. */
    private List<String> told() {
        try {
            List<String> lines = Files.exists(seal) ? Files.readAllLines(seal, StandardCharsets.ISO_8859_1) : List.of();
            return lines.size() == 4 && same(lines.get(3), hash(lines.subList(0, 3))) ? lines.subList(0, 3) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether the file is as it was when it was last closed in good order. */
    boolean intact() {
        try {
            return !told.isEmpty() && same(told.getFirst(), hash());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** An entry that the audit must have. */
    AuditHead head() {
        return told.isEmpty() ? new AuditHead(0, AuditTrail.FIRST) : new AuditHead(Long.parseLong(told.get(1)), told.get(2));
    }

    void put(AuditHead head) throws IOException {
        write(hash(), head);
    }

    void takeOff() throws IOException {
        write(OPEN, head());
    }

    private void write(String hash, AuditHead head) throws IOException {
        List<String> lines = List.of(hash, String.valueOf(head.id()), head.hash());
        DurableFiles.write(seal, (String.join("\n", lines) + "\n" + hash(lines)).getBytes(StandardCharsets.US_ASCII));
    }

    private String hash() throws IOException {
        Mac mac = mac("seal");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                mac.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        }
    }

    private String hash(List<String> lines) {
        return HexFormat.of().formatHex(mac("seal.note").doFinal(String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Mac mac(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.derive(purpose), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
