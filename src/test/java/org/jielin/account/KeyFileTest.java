package org.jielin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.crypto.Recipient;
import org.jielin.common.crypto.RecoveryCode;
import org.jielin.common.crypto.Stretch;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final char[] PASSWORD = "金柳苑 2026".toCharArray();
    private static final char[] OTHER = "安澜花园".toCharArray();

    @TempDir
    private Path folder;

    private final Random random = new Random(3);
    private final OfficeKey key = OfficeKey.random();
    private final String code = RecoveryCode.fresh();
    private final KeyFile keys = KeyFile.fresh("office").withAccount("wangfang", PASSWORD, key, cheap())
            .withAccount("李静", OTHER, key, cheap()).withRecovery(code, key, cheap());

    /** The least that a file may ask for. */
    private static Stretch cheap() {
        return new Stretch(Stretch.fresh().salt(), 7168, 1, 1);
    }

    private Path file() {
        return folder.resolve("office.keys");
    }

    private Path copy() {
        return folder.resolve("office.keys.copy");
    }

    private static void assertMessage(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UserMessageException.class, told -> assertThat(told.key()).isEqualTo(key));
    }

    /** A file that someone changed on purpose: its checksum is right. */
    private static String tampered(KeyFile keys, Consumer<ObjectNode> change) {
        ObjectNode tree = CheckedJson.read(keys.json());
        change.accept(tree);
        return CheckedJson.write(tree);
    }

    private static ObjectNode slot(ObjectNode tree, int index) {
        return (ObjectNode) tree.get("slots").get(index);
    }

    @Test
    void everyoneOpensTheOfficeWithTheirOwnPassword() {
        keys.write(folder);
        KeyFile read = KeyFile.in(folder).orElseThrow();
        assertThat(read).isEqualTo(keys).hasSameHashCodeAs(keys).isNotEqualTo(keys.without("李静"));
        assertThat(read.dataFile()).isEqualTo("office");
        assertThat(read.officeId()).isEqualTo(keys.officeId()).matches("[0-9a-f]{32}").isNotEqualTo(KeyFile.fresh("office").officeId());
        assertThat(read.unlock("wangfang", PASSWORD)).contains(key);
        assertThat(read.unlock("李静", OTHER)).contains(key);
        assertThat(read.unlockByRecovery(code)).contains(key);
        assertThat(read.holds(key)).isTrue();
        assertThat(KeyFile.of(read.json())).isEqualTo(keys);
    }

    @Test
    void wrongPasswordsAndUnknownLoginsOpenNothing() {
        assertThat(keys.unlock("wangfang", OTHER)).isEmpty();
        assertThat(keys.unlock("wangfang", new char[0])).isEmpty();
        assertThat(keys.unlock("nobody", PASSWORD)).isEmpty();
        assertThat(keys.unlock("", PASSWORD)).isEmpty();
        assertThat(keys.unlockByRecovery(RecoveryCode.fresh())).isEmpty();
        assertThat(keys.unlockByRecovery("no code")).isEmpty();
        assertThat(KeyFile.fresh("office").unlockByRecovery(code)).isEmpty();
    }

    @Test
    void anUnknownLoginTakesAsLongAsAWrongPassword() {
        Stretch dear = new Stretch(Stretch.fresh().salt(), 32 * 1024, 2, 1);
        KeyFile slow = KeyFile.fresh("office").withAccount("wangfang", PASSWORD, key, dear);
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long begin = System.nanoTime();
            slow.unlock("wangfang", OTHER);
            long middle = System.nanoTime();
            slow.unlock("nobody", OTHER);
            known = Math.min(known, middle - begin);
            unknown = Math.min(unknown, System.nanoTime() - middle);
        }
        assertThat((double) unknown / known).isBetween(0.2, 5.0);
    }

    @Test
    void loginsAreComparedInOneForm() {
        for (String typed : new String[] {"WangFang", "  wangfang\t", "\uFF37\uFF41\uFF4E\uFF47\uFF26\uFF41\uFF4E\uFF47", "\u3000wangfang"}) {
            assertThat(keys.has(typed)).as(typed).isTrue();
        }
        assertThat(keys.unlock(" WANGFANG ", PASSWORD)).contains(key);
        assertThat(keys.has("wang fang")).isFalse();
        assertThat(keys.has("")).isFalse();
        assertThat(Login.parse("王".repeat(60))).isPresent();
        assertThat(Login.parse("\uD842\uDFB7".repeat(60))).isPresent();
        for (String typed : new String[] {"", " \u3000", "王".repeat(61)}) {
            assertThat(Login.parse(typed)).isEmpty();
            assertThatThrownBy(() -> keys.withAccount(typed, PASSWORD, key, cheap())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void noNameAndNoKeyStandInTheFile() {
        assertThat(keys.json()).doesNotContain("wangfang", "李静", Base64.getEncoder().encodeToString(key.bytes()));
        KeyFile elsewhere = KeyFile.fresh("office").withAccount("wangfang", PASSWORD, key, cheap());
        assertThat(slot(CheckedJson.read(elsewhere.json()), 0).get("id")).isNotEqualTo(slot(CheckedJson.read(keys.json()), 0).get("id"));
    }

    @Test
    void aNewPasswordRewritesOneSlotOnly() {
        KeyFile changed = keys.withAccount("WangFang", "新密码".toCharArray(), key, cheap());
        assertThat(changed.unlock("wangfang", PASSWORD)).isEmpty();
        assertThat(changed.unlock("wangfang", "新密码".toCharArray())).contains(key);
        ObjectNode before = CheckedJson.read(keys.json());
        ObjectNode after = CheckedJson.read(changed.json());
        assertThat(after.get("slots")).hasSize(3);
        assertThat(slot(after, 0)).isNotEqualTo(slot(before, 0));
        assertThat(slot(after, 1).toString()).isEqualTo(slot(before, 1).toString());
        assertThat(slot(after, 2).toString()).isEqualTo(slot(before, 2).toString());
    }

    @Test
    void whatAnAccountIsMadeWithIsAsStrongAsPromised() {
        KeyFile strong = KeyFile.fresh("office").withAccount("wangfang", PASSWORD, key).withRecovery(code, key);
        for (int i = 0; i < 2; i++) {
            ObjectNode stretch = (ObjectNode) slot(CheckedJson.read(strong.json()), i).get("stretch");
            assertThat(stretch.get("memoryKib").asInt()).isEqualTo(65536);
            assertThat(stretch.get("iterations").asInt()).isEqualTo(3);
        }
        assertThat(strong.unlock("wangfang", PASSWORD)).contains(key);
    }

    @Test
    void aRemovedAccountOpensNothingAndTheOthersDo() {
        KeyFile left = keys.without("WANGFANG");
        assertThat(left.has("wangfang")).isFalse();
        assertThat(left.has("李静")).isTrue();
        assertThat(left.unlock("wangfang", PASSWORD)).isEmpty();
        assertThat(left.unlock("李静", OTHER)).contains(key);
        assertThat(left.unlockByRecovery(code)).contains(key);
        assertThat(keys.without("nobody")).isEqualTo(keys);
        assertThat(keys.without("")).isEqualTo(keys);
    }

    @Test
    void aNewRecoveryCodeReplacesTheOld() {
        String next = RecoveryCode.fresh();
        KeyFile changed = keys.withRecovery(next.toLowerCase().replace("-", " "), key, cheap());
        assertThat(changed.unlockByRecovery(code)).isEmpty();
        assertThat(changed.unlockByRecovery(next.replace("-", ""))).contains(key);
        assertThatThrownBy(() -> keys.withRecovery("no code", key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewKeyServesAllWithoutTheirPasswordsAndTheOldIsUseless() {
        OfficeKey next = OfficeKey.random();
        KeyFile changed = keys.without("wangfang").rekeyed(next, "office-2");
        changed.write(folder);
        KeyFile read = KeyFile.in(folder).orElseThrow();
        assertThat(read.dataFile()).isEqualTo("office-2");
        assertThat(read.officeId()).isEqualTo(keys.officeId());
        assertThat(read.unlock("李静", OTHER)).contains(next);
        assertThat(read.unlockByRecovery(code)).contains(next);
        assertThat(read.unlock("wangfang", PASSWORD)).isEmpty();
        assertThat(read.holds(key)).isFalse();
        assertThatThrownBy(() -> read.withAccount("wangfang", PASSWORD, key, cheap())).isInstanceOf(IllegalArgumentException.class);
        assertThat(read.withAccount("wangfang", PASSWORD, next, cheap()).unlock("wangfang", PASSWORD)).contains(next);
    }

    @Test
    void aPublicKeySlippedInIsNoticedBeforeANewKeyIsSealedToIt() {
        String foreign = tampered(keys, tree -> slot(tree, 1).put("publicKey", Recipient.generate().publicKey()));
        KeyFile read = KeyFile.of(foreign);
        assertThat(read.holds(key)).isFalse();
        assertMessage(() -> read.unlock("wangfang", PASSWORD), "keys.altered");
        assertMessage(() -> read.unlock("李静", OTHER), "keys.altered");
        assertThat(read.unlock("wangfang", OTHER)).isEmpty();
    }

    @Test
    void whatIsSealedInOneSlotOrOfficeOpensInNoOther() {
        String swapped = tampered(keys, tree -> {
            slot(tree, 0).set("sealedOfficeKey", slot(tree, 1).get("sealedOfficeKey"));
            slot(tree, 1).put("kind", "RECOVERY");
        });
        assertMessage(() -> KeyFile.of(swapped).unlock("wangfang", PASSWORD), "keys.altered");
        assertThat(KeyFile.of(swapped).unlock("李静", OTHER)).isEmpty();
        KeyFile renamed = KeyFile.of(tampered(keys, tree -> tree.put("dataFile", "office-2")));
        assertMessage(() -> renamed.unlock("wangfang", PASSWORD), "keys.altered");
        KeyFile twice = KeyFile.of(tampered(keys,
                tree -> ((ArrayNode) tree.get("slots")).insert(0, slot(tree, 1).deepCopy().put("id", "0".repeat(32)))));
        assertMessage(() -> twice.unlock("wangfang", PASSWORD), "keys.altered");
    }

    @Test
    void valuesThatNoFileOfOursHoldsAreRefused() {
        for (Consumer<ObjectNode> change : Arrays.<Consumer<ObjectNode>>asList(
                tree -> ((ObjectNode) slot(tree, 0).get("stretch")).put("memoryKib", Integer.MAX_VALUE),
                tree -> ((ObjectNode) slot(tree, 0).get("stretch")).put("iterations", 1_000_000),
                tree -> ((ObjectNode) slot(tree, 0).get("stretch")).put("memoryKib", 8),
                tree -> slot(tree, 0).remove("stretch"), tree -> slot(tree, 0).remove("voucher"),
                tree -> slot(tree, 0).put("kind", "ADMIN"),
                tree -> slot(tree, 0).put("publicKey", "%%"), tree -> slot(tree, 0).put("id", "../x"),
                tree -> slot(tree, 0).put("extra", 1),
                tree -> tree.put("dataFile", "../office"), tree -> tree.put("officeId", "x"), tree -> tree.remove("slots"),
                tree -> tree.remove("format"), tree -> tree.putNull("officeId"), tree -> tree.put("slots", "none"))) {
            String text = tampered(keys, change);
            assertThatThrownBy(() -> KeyFile.of(text)).as(text).isInstanceOf(DamagedException.class);
        }
        for (String text : new String[] {"", "null", "[]", "{}", "{\"sha256\":{}}", keys.json() + " 1", "[".repeat(100_000)}) {
            assertThatThrownBy(() -> KeyFile.of(text)).isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void aNewerFormatIsToldFromDamage() throws IOException {
        Files.writeString(file(), tampered(keys, tree -> tree.put("format", 2).put("later", "unknown to us")));
        assertMessage(() -> KeyFile.in(folder), "keys.newer");
        assertMessage(() -> KeyFile.of(Files.readString(file())), "keys.newer");
        Files.writeString(file(), keys.json().replace("\"format\":1", "\"format\":2"));
        assertMessage(() -> KeyFile.in(folder), "keys.damaged");
    }

    @Test
    void aFolderWithoutKeysHasNone() {
        assertThat(KeyFile.in(folder)).isEmpty();
        assertThat(KeyFile.in(folder.resolve("nothing"))).isEmpty();
    }

    @Test
    void flippedBitsInBothFilesAreDetected() throws IOException {
        byte[] whole = keys.json().getBytes();
        for (int i = 0; i < 200; i++) {
            Files.write(file(), flipped(whole));
            Files.write(copy(), flipped(whole));
            assertMessage(() -> KeyFile.in(folder), "keys.damaged");
        }
    }

    private byte[] flipped(byte[] whole) {
        byte[] flipped = whole.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    @Test
    void theCopyServesWhenTheFirstIsDamagedOrMissing() throws IOException {
        keys.write(folder);
        byte[] whole = Files.readAllBytes(file());
        assertThat(Files.readAllBytes(copy())).isEqualTo(whole);
        for (int i = 0; i < 50; i++) {
            Files.write(file(), flipped(whole));
            assertThat(KeyFile.in(folder)).contains(keys);
        }
        for (int length = 0; length < whole.length; length += 1 + random.nextInt(60)) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(KeyFile.in(folder)).contains(keys);
        }
        Files.delete(file());
        assertThat(KeyFile.in(folder)).contains(keys);
        Files.write(copy(), Arrays.copyOf(whole, whole.length - 1));
        assertMessage(() -> KeyFile.in(folder), "keys.damaged");
        Files.write(file(), new byte[17 << 20]);
        assertMessage(() -> KeyFile.in(folder), "keys.damaged");
    }

    @Test
    void aCutBeforeTheMoveLeavesTheOldFileWhole() throws IOException {
        keys.write(folder);
        KeyFile next = keys.without("李静");
        Path fresh = SmallFile.beside(file(), next.json());
        assertThat(fresh).hasContent(next.json());
        assertThat(KeyFile.in(folder)).contains(keys);
        Files.writeString(fresh, next.json().substring(0, 100));
        assertThat(KeyFile.in(folder)).contains(keys);
        next.write(folder);
        assertThat(KeyFile.in(folder)).contains(next);
        assertThat(copy()).hasContent(next.json());
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file(), copy());
        }
    }

    @Test
    void aCutBetweenTheTwoFilesLeavesTheNew() {
        keys.write(folder);
        KeyFile next = keys.without("李静");
        SmallFile.replace(file(), next.json());
        assertThat(KeyFile.in(folder)).contains(next);
    }

    @Test
    void aPlaceThatCantBeWrittenIsTold() {
        assertMessage(() -> keys.write(folder.resolve("nothing")), "keys.unwritable");
    }
}
