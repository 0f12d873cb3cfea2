package org.jielin.common.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Cipher;

/**
 * Seals a stream of any length in chunks of 64 KiB that {@link SealedInput} opens. Closing writes the last chunk, which says
 * that the stream is whole: whoever writes a file closes it before moving it to its place, and deletes it on failure.
 */
public final class SealedOutput extends OutputStream {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutputStream target;
    private final byte[] prefix = new byte[Chunks.PREFIX];
    private final Chunks chunks;
    private final byte[] waiting = new byte[Chunks.SIZE];
    private int length;
    private boolean begun;
    private boolean ended;

    public SealedOutput(OutputStream target, byte[] key, byte[] associated) {
        this.target = target;
        RANDOM.nextBytes(prefix);
        this.chunks = new Chunks(Cipher.ENCRYPT_MODE, key.clone(), associated.clone(), prefix);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        if (ended) {
            throw new IOException("the sealed stream has ended");
        }
        for (int done = 0; done < count;) {
            if (length == waiting.length) {
                pass(false);
            }
            int part = Math.min(count - done, waiting.length - length);
            System.arraycopy(bytes, offset + done, waiting, length, part);
            length += part;
            done += part;
        }
    }

    /** A target that failed once gets no last chunk: a stream with a hole must not look whole. */
    private void pass(boolean last) throws IOException {
        ended = true;
        if (!begun) {
            target.write(prefix);
            begun = true;
        }
        target.write(chunks.next(waiting, length, last));
        length = 0;
        ended = last;
    }

    @Override
    public void close() throws IOException {
        try (target) {
            if (!ended) {
                pass(true);
            }
        }
    }
}
