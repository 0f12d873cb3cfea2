package org.jielin.common.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's way to the office's file, which mends two weaknesses of H2 2.4 after a power cut or a full disk. It takes a chunk for
 * whole when its first and last bytes are there, and one file in a hundred couldn't be opened: here the end of a chunk is
 * written only when all before it has reached the disk. And behind a block that was written in part its cipher hides the
 * block before, which lost the commit before: here such a block doesn't count.
 */
public final class BarrierFilePath extends FilePathWrapper {

    static final String SCHEME = "barrier";
    /** What H2 writes, always whole, in bytes. */
    private static final int BLOCK = 4096;
    /** What a disk writes whole or not at all, in bytes. */
    private static final int SECTOR = 512;

    static {
        FilePath.register(new BarrierFilePath());
    }

    /** Makes the scheme known to H2. */
    static String scheme() {
        return SCHEME;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel base;

        private Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            int head = length - SECTOR;
            if (head > 0) {
                int end = source.limit();
                writeFully(source.limit(source.position() + head), position);
                base.force(false);
                source.limit(end);
            }
            writeFully(source, position + Math.max(0, head));
            return length;
        }

        private void writeFully(ByteBuffer source, long position) throws IOException {
            long at = position;
            while (source.hasRemaining()) {
                at += base.write(source, at);
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            base.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return base.size() / BLOCK * BLOCK;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
