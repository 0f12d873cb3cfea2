package org.jielin.common.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.crypto.Cipher;

/**
 * Opens what {@link SealedOutput} sealed and returns no byte that isn't authentic. That nothing is missing is known only at
 * the end of the stream, so read to it before trusting the whole.
 */
public final class SealedInput extends InputStream {

    private static final int CLOSED_CHUNK = Chunks.SIZE + Sealing.TAG;

    private final InputStream source;
    private final byte[] key;
    private final byte[] associated;
    private final byte[] closed = new byte[CLOSED_CHUNK + 1];
    private Chunks chunks;
    private byte[] open = {};
    private int position;
    private int ahead;
    private boolean last;
    private boolean damaged;

    public SealedInput(InputStream source, byte[] key, byte[] associated) {
        this.source = source;
        this.key = key.clone();
        this.associated = associated.clone();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws DamagedException when the stream was cut, lengthened, reordered or changed, or is sealed with another key */
    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        if (count == 0) {
            return 0;
        }
        while (position == open.length && !last) {
            next();
        }
        int part = Math.min(count, open.length - position);
        System.arraycopy(open, position, bytes, offset, part);
        position += part;
        return part == 0 ? -1 : part;
    }

    /** One byte is read ahead, for only the end of the source tells that a chunk is the last. Once damaged, it stays so. */
    private void next() throws IOException {
        if (damaged) {
            throw new DamagedException();
        }
        damaged = true;
        if (chunks == null) {
            chunks = new Chunks(Cipher.DECRYPT_MODE, key, associated, prefix());
        }
        int length = ahead + source.readNBytes(closed, ahead, closed.length - ahead);
        boolean more = length > CLOSED_CHUNK;
        open = chunks.next(closed, more ? CLOSED_CHUNK : length, !more);
        position = 0;
        closed[0] = closed[CLOSED_CHUNK];
        ahead = more ? 1 : 0;
        last = !more;
        damaged = false;
    }

    private byte[] prefix() throws IOException {
        byte[] prefix = source.readNBytes(Chunks.PREFIX);
        if (prefix.length < Chunks.PREFIX) {
            throw new DamagedException();
        }
        return prefix;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
