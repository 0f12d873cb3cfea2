package org.jielin.endurance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's way to files on a {@link FaultDisk}: the one that was put in last. */
public final class FaultFilePath extends FilePathWrapper {

    static final String SCHEME = "fault";
    private static volatile FaultDisk disk;

    /** From here on files are opened on this disk; what is open stays on its own. */
    static void insert(FaultDisk fresh) {
        FilePath.register(new FaultFilePath());
        disk = fresh;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FaultDisk here = disk;
        here.check();
        Path file = Path.of(getBase().toString());
        return new Channel(here, file, here.opened(file, getBase().open(mode)));
    }

    /** One operation at a time: the disk counts them. */
    private static final class Channel extends FileBaseDefault {

        private final FaultDisk disk;
        private final Path file;
        private final FileChannel real;

        private Channel(FaultDisk disk, Path file, FileChannel real) {
            this.disk = disk;
            this.file = file;
            this.real = real;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            disk.check();
            return real.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            disk.write(file, real, position, bytes);
            return bytes.length;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            disk.truncate(file, real, size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(file, real);
        }

        @Override
        public long size() throws IOException {
            disk.check();
            return real.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            disk.check();
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
