package org.jielin.common.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The expected bytes were computed with other programs: Python's hmac, and the reference implementation of Argon2. */
class OfficeKeyTest {

    private static final byte[] SALT = "saltsaltsaltsalt".getBytes(StandardCharsets.UTF_8);

    private final byte[] bytes = new byte[32];

    OfficeKeyTest() {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void keysForPurposesAreThoseOfRfc5869() {
        OfficeKey key = OfficeKey.of(bytes);
        assertThat(hex(key.derive("h2"))).isEqualTo("012fafcc24b289c0f8b976b59d5044fc1d7e60f2998b0cb12f10b79b11b9a7a5");
        assertThat(hex(key.derive("backup", "salt".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("2f56276147f54bba50ae7e671efb752c0750c483894578786c22591f75088585");
        assertThat(key.derive("audit")).hasSize(32).isNotEqualTo(key.derive("seal")).isNotEqualTo(bytes);
    }

    @Test
    void keysAreEqualByTheirBitsAndTellNothing() {
        OfficeKey key = OfficeKey.of(bytes);
        assertThat(key).isEqualTo(OfficeKey.of(bytes)).hasSameHashCodeAs(OfficeKey.of(bytes)).hasToString("OfficeKey")
                .isNotEqualTo(OfficeKey.random()).isNotEqualTo(null);
        assertThat(OfficeKey.random()).isNotEqualTo(OfficeKey.random()).doesNotHaveSameHashCodeAs(OfficeKey.random());
        assertThatThrownBy(() -> OfficeKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyChangesAKeyFromOutside() {
        OfficeKey key = OfficeKey.of(bytes);
        bytes[0] = 99;
        key.bytes()[1] = 99;
        assertThat(key.bytes()).startsWith(0, 1, 2);
    }

    @Test
    void whatIsSealedOpensOnlyWithTheSameKeyAtTheSamePlace() {
        byte[] plain = "李秀英".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Sealing.seal(bytes, plain, SALT);
        assertThat(sealed).hasSize(12 + plain.length + 16).isNotEqualTo(Sealing.seal(bytes, plain, SALT));
        assertThat(Sealing.open(bytes, sealed, SALT)).isEqualTo(plain);
        assertThat(Sealing.open(bytes, Sealing.seal(bytes, new byte[0], SALT), SALT)).isEmpty();
        assertThatThrownBy(() -> Sealing.open(bytes, sealed, new byte[0])).isInstanceOf(DamagedException.class).hasMessage(null);
        assertThatThrownBy(() -> Sealing.open(OfficeKey.random().bytes(), sealed, SALT)).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> Sealing.seal(SALT, plain, SALT)).isInstanceOf(IllegalArgumentException.class);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> Sealing.open(bytes, cut, SALT)).isInstanceOf(DamagedException.class);
        }
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Sealing.open(bytes, flipped, SALT)).isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void passwordsAreStretchedWithArgon2idHoweverTheyAreTyped() {
        String expected = "101e3e9c2cc55b5d5a0727c9ae89689f3684f08407ae94b80cf5ce41c5fd6b2f";
        Stretch stretch = new Stretch(SALT, 8192, 2, 1);
        char[] typed = "\uFF50a\u0301ss密码".toCharArray();
        assertThat(hex(stretch.key(typed))).isEqualTo(expected);
        assertThat(hex(stretch.key("p\u00E1ss密码".toCharArray()))).isEqualTo(expected);
        assertThat(hex(stretch.key("p\u00E1ss密码 ".toCharArray()))).isNotEqualTo(expected);
        assertThat(hex(new Stretch(OfficeKey.random().bytes(), 8192, 2, 1).key(typed))).isNotEqualTo(expected);
        assertThat(typed).startsWith('\uFF50');
    }

    @Test
    void everyPasswordCanBeStretched() {
        Stretch stretch = new Stretch(SALT, 7168, 1, 1);
        assertThat(stretch.key(new char[0])).isEqualTo(stretch.key(new char[0])).hasSize(32);
        assertThat(stretch.key("\uFDFA\uFDFA\uD800".toCharArray())).hasSize(32);
        char[] many = new char[500];
        Random random = new Random(5);
        for (int i = 0; i < many.length; i++) {
            many[i] = (char) random.nextInt(Character.MAX_VALUE);
        }
        assertThat(stretch.key(many)).hasSize(32);
    }

    @Test
    void aFreshStretchCostsWhatWePromise() {
        Stretch fresh = Stretch.fresh();
        assertThat(fresh.salt()).hasSize(16).isNotEqualTo(Stretch.fresh().salt());
        assertThat(fresh).isEqualTo(new Stretch(fresh.salt(), 65536, 3, 1)).hasSameHashCodeAs(new Stretch(fresh.salt(), 65536, 3, 1))
                .isNotEqualTo(new Stretch(fresh.salt(), 65536, 2, 1)).isNotEqualTo(Stretch.fresh());
    }

    @Test
    void absurdCostsAreRefusedAtTheirBounds() {
        new Stretch(SALT, 7168, 1, 1);
        new Stretch(SALT, 1024 * 1024, 20, 8);
        new Stretch(new byte[64], 7168, 1, 1);
        int[][] absurd = {{16, 7167, 1, 1}, {16, 1024 * 1024 + 1, 1, 1}, {16, 7168, 0, 1}, {16, 7168, 21, 1}, {16, 7168, 1, 0},
            {16, 7168, 1, 9}, {15, 7168, 1, 1}, {65, 7168, 1, 1}, {16, Integer.MAX_VALUE, 1, 1}, {16, -7168, 1, 1}};
        for (int[] cost : absurd) {
            assertThatThrownBy(() -> new Stretch(new byte[cost[0]], cost[1], cost[2], cost[3])).isInstanceOf(DamagedException.class);
        }
        assertThatThrownBy(() -> new Stretch(null, 7168, 1, 1)).isInstanceOf(DamagedException.class);
    }
}
