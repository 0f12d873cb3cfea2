package org.jielin.common.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecipientTest {

    private static final byte[] PLAIN = "钥匙".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = {7};

    @Test
    void onlyTheRecipientOpens() {
        Recipient recipient = Recipient.generate();
        byte[] sealed = Recipient.sealTo(recipient.publicKey(), PLAIN, PLACE);
        assertThat(sealed).hasSize(32 + 12 + PLAIN.length + 16).isNotEqualTo(Recipient.sealTo(recipient.publicKey(), PLAIN, PLACE));
        assertThat(recipient.open(sealed, PLACE)).isEqualTo(PLAIN);
        assertThat(Recipient.of(recipient.publicKey(), recipient.privateKey()).open(sealed, PLACE)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> Recipient.generate().open(sealed, PLACE)).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> recipient.open(sealed, new byte[0])).isInstanceOf(DamagedException.class);
        Recipient mixed = Recipient.of(Recipient.generate().publicKey(), recipient.privateKey());
        assertThatThrownBy(() -> mixed.open(sealed, PLACE)).isInstanceOf(DamagedException.class);
    }

    @Test
    void everyFlippedBitAndEveryCutIsDetected() {
        Recipient recipient = Recipient.generate();
        byte[] sealed = Recipient.sealTo(recipient.publicKey(), PLAIN, PLACE);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> recipient.open(flipped, PLACE)).isInstanceOf(DamagedException.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> recipient.open(cut, PLACE)).isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void keysThatAreNoneAreRefused() {
        byte[] smallOrder = new byte[32];
        assertThatThrownBy(() -> Recipient.sealTo(smallOrder, PLAIN, PLACE)).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> Recipient.sealTo(new byte[31], PLAIN, PLACE)).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> Recipient.of(new byte[33], new byte[32])).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> Recipient.of(new byte[32], new byte[0])).isInstanceOf(DamagedException.class);
    }

    @Test
    void nobodyChangesAPairFromOutside() {
        Recipient recipient = Recipient.generate();
        byte[] sealed = Recipient.sealTo(recipient.publicKey(), PLAIN, PLACE);
        recipient.publicKey()[0]++;
        recipient.privateKey()[5]++;
        assertThat(recipient.open(sealed, PLACE)).isEqualTo(PLAIN);
    }
}
