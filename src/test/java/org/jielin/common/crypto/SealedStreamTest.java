package org.jielin.common.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealedStreamTest {

    private static final int CHUNK = 64 * 1024;
    private static final int CLOSED = CHUNK + 16;
    private static final int PREFIX = 7;
    private static final byte[] PLACE = {1, 2, 3};

    private final Random random = new Random(11);
    private final byte[] key = bytes(32);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] seal(byte[] plain) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SealedOutput out = new SealedOutput(target, key, PLACE)) {
            out.write(plain);
        }
        return target.toByteArray();
    }

    private byte[] open(byte[] sealed) throws IOException {
        try (SealedInput in = new SealedInput(new ByteArrayInputStream(sealed), key, PLACE)) {
            return in.readAllBytes();
        }
    }

    /** Nothing but a beginning of the truth may come out before the damage is told, and it stays told. */
    private void assertDamaged(byte[] sealed, byte[] plain) throws IOException {
        SealedInput in = new SealedInput(new ByteArrayInputStream(sealed), key, PLACE);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        assertThatThrownBy(() -> in.transferTo(read)).isInstanceOf(DamagedException.class);
        assertThat(read.size() % CHUNK).isZero();
        assertThat(read.toByteArray()).isEqualTo(Arrays.copyOf(plain, read.size()));
        assertThatThrownBy(in::read).isInstanceOf(DamagedException.class);
    }

    @Test
    void everyLengthAroundAChunkComesBack() throws IOException {
        for (int length : new int[] {0, 1, 1000, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1}) {
            byte[] plain = bytes(length);
            byte[] sealed = seal(plain);
            assertThat(sealed).hasSize(PREFIX + length + 16 * Math.max(1, Math.ceilDiv(length, CHUNK)));
            assertThat(open(sealed)).isEqualTo(plain);
        }
    }

    @Test
    void aLargeStreamComesBackHoweverItIsCutIntoReadsAndWrites() throws IOException {
        byte[] plain = bytes(3 * 1024 * 1024 + 17);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SealedOutput out = new SealedOutput(target, key, PLACE)) {
            out.write(plain[0]);
            for (int at = 1; at < plain.length;) {
                int part = Math.min(plain.length - at, random.nextInt(200_000));
                out.write(plain, at, part);
                at += part;
            }
        }
        byte[] read = new byte[plain.length];
        try (SealedInput in = new SealedInput(new Trickle(target.toByteArray()), key, PLACE)) {
            read[0] = (byte) in.read();
            for (int at = 1; at < read.length;) {
                at += in.read(read, at, 1 + random.nextInt(read.length - at));
            }
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(read, 0, 0)).isZero();
            assertThat(in.read(new byte[9])).isEqualTo(-1);
        }
        assertThat(read).isEqualTo(plain);
    }

    @Test
    void bytesOf255AreNoEnd() throws IOException {
        byte[] sealed = seal(new byte[] {-1});
        assertThat(new SealedInput(new ByteArrayInputStream(sealed), key, PLACE).read()).isEqualTo(255);
    }

    @Test
    void everyTruncationOfASmallStreamIsDetected() throws IOException {
        byte[] plain = bytes(300);
        byte[] sealed = seal(plain);
        for (int length = 0; length < sealed.length; length++) {
            assertDamaged(Arrays.copyOf(sealed, length), plain);
        }
    }

    @Test
    void truncationsAndAdditionsAtChunkBordersAreDetected() throws IOException {
        byte[] plain = bytes(3 * CHUNK);
        byte[] sealed = seal(plain);
        for (int chunks = 1; chunks <= 3; chunks++) {
            for (int around = -17; around <= 17; around++) {
                int length = PREFIX + chunks * CLOSED + around;
                if (length != sealed.length) {
                    assertDamaged(Arrays.copyOf(sealed, length), plain);
                }
            }
        }
    }

    @Test
    void flippedBitsAreDetected() throws IOException {
        byte[] plain = bytes(2 * CHUNK + 500);
        byte[] sealed = seal(plain);
        for (int i = 0; i < 500; i++) {
            byte[] flipped = sealed.clone();
            int at = i < 80 ? i / 4 : random.nextInt(sealed.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertDamaged(flipped, plain);
        }
    }

    @Test
    void chunksThatChangedPlacesOrAreRepeatedAreDetected() throws IOException {
        byte[] plain = bytes(4 * CHUNK);
        byte[] sealed = seal(plain);
        byte[] other = seal(plain);
        for (int from = 0; from < 4; from++) {
            for (int to = 0; to < 4; to++) {
                byte[] swapped = sealed.clone();
                System.arraycopy(sealed, PREFIX + from * CLOSED, swapped, PREFIX + to * CLOSED, CLOSED);
                System.arraycopy(sealed, PREFIX + to * CLOSED, swapped, PREFIX + from * CLOSED, CLOSED);
                byte[] repeated = sealed.clone();
                System.arraycopy(sealed, PREFIX + from * CLOSED, repeated, PREFIX + to * CLOSED, CLOSED);
                if (from != to) {
                    assertDamaged(swapped, plain);
                    assertDamaged(repeated, plain);
                }
            }
            byte[] mixed = sealed.clone();
            System.arraycopy(other, PREFIX + from * CLOSED, mixed, PREFIX + from * CLOSED, CLOSED);
            assertDamaged(mixed, plain);
        }
    }

    @Test
    void anotherKeyOrPlaceOpensNothing() throws IOException {
        byte[] sealed = seal(bytes(100));
        assertThatThrownBy(() -> new SealedInput(new ByteArrayInputStream(sealed), bytes(32), PLACE).readAllBytes())
                .isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> new SealedInput(new ByteArrayInputStream(sealed), key, new byte[] {1, 2}).readAllBytes())
                .isInstanceOf(DamagedException.class);
    }

    @Test
    void aStreamThatWasNotClosedIsNotWhole() throws IOException {
        byte[] plain = bytes(CHUNK + 10);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        SealedOutput out = new SealedOutput(target, key, PLACE);
        out.write(plain);
        assertDamaged(target.toByteArray(), plain);
        out.close();
        out.close();
        assertThat(open(target.toByteArray())).isEqualTo(plain);
        assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
    }

    @Test
    void aFullDiskLeavesAStreamThatIsNotWhole() {
        byte[] plain = bytes(3 * CHUNK);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int[] calls = {0};
        boolean[] closed = {false};
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("one byte at a time");
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                if (++calls[0] == 3) {
                    throw new IOException("full");
                }
                kept.write(bytes, offset, count);
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThatThrownBy(() -> {
            try (SealedOutput out = new SealedOutput(full, key, PLACE)) {
                out.write(plain);
            }
        }).hasMessage("full");
        assertThat(closed).containsExactly(true);
        assertThatThrownBy(() -> open(kept.toByteArray())).isInstanceOf(DamagedException.class);
    }

    /** A source that gives a few bytes at a time, as a network drive may. */
    private final class Trickle extends InputStream {

        private final InputStream source;

        Trickle(byte[] bytes) {
            source = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return source.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            return source.read(bytes, offset, Math.min(count, 1 + random.nextInt(5000)));
        }
    }
}
