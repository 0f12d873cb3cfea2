package org.jielin.imports.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a packed file, unpacked one by one in memory and only as far as the limits allow. */
final class Packed implements AutoCloseable {

    private final ZipFile zip;
    private final Tally tally;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    Packed(byte[] content, Tally tally) throws IOException {
        this.tally = tally;
        zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).setIgnoreLocalFileHeader(true).get();
        Enumeration<ZipArchiveEntry> all = zip.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            entries.putIfAbsent(plain(entry.getName()), entry);
            Tally.check(entries.size() <= Limits.ENTRIES, Reason.BOMB);
        }
    }

    private static String plain(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    boolean has(String name) {
        return entries.containsKey(plain(name));
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** A part's bytes; a part that isn't there counts as damage. */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(plain(name));
        Tally.check(entry != null && !entry.isDirectory(), Reason.UNREADABLE);
        Tally.check(!entry.getGeneralPurposeBit().usesEncryption(), Reason.PASSWORD);
        return new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            unpacked += bytes;
            tally.unpacked(bytes, unpacked, packed);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
