package org.jielin.common.crypto;

import java.nio.ByteBuffer;

/**
 * The chunks of a sealed stream, as in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce holds
 * the stream's prefix, the chunk's number and whether it is the last, so that no chunk opens in another place.
 */
final class Chunks {

    static final int SIZE = 64 * 1024;
    static final int PREFIX = 7;

    private final int mode;
    private final byte[] key;
    private final byte[] associated;
    private final byte[] prefix;
    private int number;

    Chunks(int mode, byte[] key, byte[] associated, byte[] prefix) {
        this.mode = mode;
        this.key = key;
        this.associated = associated;
        this.prefix = prefix;
    }

    /** The next chunk sealed or opened; a stream of more than 2³¹ chunks (128 TiB) is refused. */
    byte[] next(byte[] bytes, int length, boolean last) {
        byte[] nonce = ByteBuffer.allocate(Sealing.NONCE).put(prefix).putInt(number).put((byte) (last ? 1 : 0)).array();
        number = Math.incrementExact(number);
        return Sealing.run(mode, key, nonce, associated, ByteBuffer.wrap(bytes, 0, length));
    }
}
