package org.jielin.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jielin.account.Slot.Kind;
import org.jielin.account.Slot.Office;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.crypto.RecoveryCode;
import org.jielin.common.crypto.Stretch;
import org.jielin.common.text.UserMessageException;

/**
 * Who can open the office: {@code office.keys} beside the data and its twin {@code office.keys.copy}. It holds the office key
 * sealed once for each account and for the recovery code, and no name in clear. A value: each change gives a new one.
 */
public final class KeyFile {

    private static final int FORMAT = 1;
    private static final String NAME = "office.keys";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Content content;

    private KeyFile(Content content) {
        this.content = content;
    }

    /** A file for a new office, which nobody can open yet. */
    public static KeyFile fresh(String dataFile) {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return new KeyFile(new Content(FORMAT, HexFormat.of().formatHex(id), dataFile, List.of()));
    }

    /**
     * The file of a folder, read from the copy when the first is missing or damaged; empty when there is neither.
     *
     * @throws UserMessageException when neither is whole, or a newer Jielin wrote it
     */
    public static Optional<KeyFile> in(Path folder) {
        List<Path> files = Stream.of(file(folder), copy(folder)).filter(Files::exists).toList();
        for (Path file : files) {
            Optional<KeyFile> whole = whole(file, folder);
            if (whole.isPresent()) {
                return whole;
            }
        }
        if (files.isEmpty()) {
            return Optional.empty();
        }
        throw new UserMessageException("keys.damaged", folder);
    }

    private static Optional<KeyFile> whole(Path file, Path folder) {
        try {
            return Optional.of(of(SmallFile.read(file), folder));
        } catch (DamagedException | IOException e) {
            return Optional.empty();
        }
    }

    private static Path file(Path folder) {
        return folder.resolve(NAME);
    }

    private static Path copy(Path folder) {
        return folder.resolve(NAME + ".copy");
    }

    /**
     * Reads what {@link #json} wrote, for the header of a backup.
     *
     * @throws DamagedException when a character differs
     * @throws UserMessageException when a newer Jielin wrote it
     */
    public static KeyFile of(String json) {
        return of(json, NAME);
    }

    private static KeyFile of(String json, Object place) {
        ObjectNode tree = CheckedJson.read(json);
        if (tree.path("format").asInt() > FORMAT) {
            throw new UserMessageException("keys.newer", place);
        }
        return new KeyFile(CheckedJson.as(Content.class, tree));
    }

    public String json() {
        return CheckedJson.write(content);
    }

    /** Writes the file, then the copy; a cut at any moment leaves at least one of them whole, old or new. */
    public void write(Path folder) {
        String json = json();
        SmallFile.replace(file(folder), json);
        SmallFile.replace(copy(folder), json);
    }

    public String officeId() {
        return content.officeId();
    }

    /** Name of the data file whose key this file holds, "office" at first. */
    public String dataFile() {
        return content.dataFile();
    }

    /** Adds an account or gives it a new password; the slots of the others stay as they are. */
    public KeyFile withAccount(String login, char[] password, OfficeKey key) {
        return withAccount(login, password, key, Stretch.fresh());
    }

    KeyFile withAccount(String login, char[] password, OfficeKey key, Stretch stretch) {
        String id = accountId(login).orElseThrow(() -> new IllegalArgumentException("not a login"));
        return with(id, Kind.ACCOUNT, password, key, stretch);
    }

    /** Sets the one recovery code; a code printed earlier opens nothing any more. */
    public KeyFile withRecovery(String code, OfficeKey key) {
        return withRecovery(code, key, Stretch.fresh());
    }

    KeyFile withRecovery(String code, OfficeKey key, Stretch stretch) {
        String printed = RecoveryCode.parse(code).orElseThrow(() -> new IllegalArgumentException("not a recovery code"));
        return with(recoveryId(), Kind.RECOVERY, printed.toCharArray(), key, stretch);
    }

    private KeyFile with(String id, Kind kind, char[] password, OfficeKey key, Stretch stretch) {
        if (!holds(key)) {
            throw new IllegalArgumentException("not the key of this office");
        }
        Slot slot = Slot.of(content.office(), id, kind, password, stretch, key);
        List<Slot> slots = new ArrayList<>(content.slots());
        slots.replaceAll(old -> old.id().equals(id) ? slot : old);
        if (!slots.contains(slot)) {
            slots.add(slot);
        }
        return new KeyFile(content.with(slots));
    }

    /** Takes an account out. Whoever still knows the office key keeps it, so offer a new key after this. */
    public KeyFile without(String login) {
        Optional<String> id = accountId(login);
        return new KeyFile(content.with(content.slots().stream().filter(slot -> !id.equals(Optional.of(slot.id()))).toList()));
    }

    /** Seals a new key, of a new data file, for all. Ask {@link #holds} with the old key first: unlocking has done so. */
    public KeyFile rekeyed(OfficeKey newKey, String newDataFile) {
        Office next = new Office(officeId(), newDataFile);
        List<Slot> slots = content.slots().stream().map(slot -> slot.rekeyed(next, newKey)).toList();
        return new KeyFile(new Content(FORMAT, officeId(), newDataFile, slots));
    }

    public boolean has(String login) {
        return accountId(login).flatMap(this::slot).isPresent();
    }

    /** Whether every slot was made by someone who had this key; a file someone tampered with says no. */
    public boolean holds(OfficeKey key) {
        return content.slots().stream().allMatch(slot -> slot.vouchedBy(content.office(), key));
    }

    /**
     * The office key; empty for an unknown login as for a wrong password, and after the same work, so that time doesn't tell
     * which logins exist.
     *
     * @throws UserMessageException when the password is right but the file was tampered with
     */
    public Optional<OfficeKey> unlock(String login, char[] password) {
        Slot slot = accountId(login).flatMap(this::slot).orElseGet(this::decoy);
        return opened(slot, password);
    }

    /** The office key for the code on paper, however it is typed; empty for a wrong code. */
    public Optional<OfficeKey> unlockByRecovery(String code) {
        return RecoveryCode.parse(code).flatMap(printed -> slot(recoveryId()).flatMap(slot -> opened(slot, printed.toCharArray())));
    }

    private Optional<OfficeKey> opened(Slot slot, char[] password) {
        Optional<OfficeKey> key = slot.open(content.office(), password);
        if (key.isPresent() && !holds(key.get())) {
            throw new UserMessageException("keys.altered");
        }
        return key;
    }

    private Slot decoy() {
        return Slot.decoy(content.slots().stream().filter(slot -> slot.kind() == Kind.ACCOUNT).findFirst().map(Slot::stretch)
                .orElseGet(Stretch::fresh));
    }

    private Optional<Slot> slot(String id) {
        return content.slots().stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    private Optional<String> accountId(String login) {
        return Login.parse(login).map(parsed -> Login.hash(officeId(), parsed.name()));
    }

    /** No account can have this id: the scope holds a sign that no office id has. */
    private String recoveryId() {
        return Login.hash(officeId() + "/" + Kind.RECOVERY, "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyFile file && json().equals(file.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    /** The names of the fields are the file's. */
    private record Content(int format, String officeId, String dataFile, List<Slot> slots) {

        Content {
            if (!officeId.matches("[0-9a-f]{32}") || !dataFile.matches("[a-z][a-z0-9-]{0,39}")) {
                throw new IllegalArgumentException("not an office");
            }
            slots = List.copyOf(slots);
        }

        Office office() {
            return new Office(officeId, dataFile);
        }

        Content with(List<Slot> changed) {
            return new Content(FORMAT, officeId, dataFile, changed);
        }
    }
}
