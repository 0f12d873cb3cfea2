package org.jielin.endurance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A disk that keeps apart what was forced and what was only written, counts operations, and at a chosen one refuses,
 * fills up, or loses its power.
 */
final class FaultDisk {

    private static final int SECTOR = 512;

    private final Random random;
    private final Map<Path, Unforced> files = new HashMap<>();
    private final List<FileChannel> open = new ArrayList<>();
    private Fault fault = Fault.NONE;
    private long countdown;
    private long operations;
    private boolean dead;

    FaultDisk(Random random) {
        this.random = random;
    }

    enum Fault {
        NONE,
        /** Everything stops: see {@link FaultDisk#leave}. */
        POWER_CUT,
        /** No write goes through any more. */
        FULL,
        /** The same, and the first one writes a part of what it should. */
        FULL_IN_THE_MIDST,
        /** One write fails. */
        WRITE_FAILS,
        /** One force fails; what was written stays readable. */
        FORCE_FAILS,
        /** No force goes through any more. */
        NO_FORCE
    }

    /** What of the unforced writes reaches the disk. */
    enum Survival {
        NOTHING, FIRST_PART, RANDOM_SECTORS, RANDOM_WRITES, ALL
    }

    private record Write(long position, byte[] bytes, boolean truncates) {
    }

    /** A file as it was forced last, and the writes since. */
    private static final class Unforced {

        private byte[] forced;
        private int size;
        private List<Write> since = new ArrayList<>();

        Unforced(byte[] forced) {
            this.forced = forced;
            this.size = forced.length;
        }

        void apply(Write write) {
            if (write.truncates) {
                size = (int) Math.min(size, write.position);
                Arrays.fill(forced, size, forced.length, (byte) 0);
                return;
            }
            int end = (int) write.position + write.bytes.length;
            if (end > forced.length) {
                forced = Arrays.copyOf(forced, Math.max(end, forced.length * 3 / 2));
            }
            System.arraycopy(write.bytes, 0, forced, (int) write.position, write.bytes.length);
            size = Math.max(size, end);
        }
    }

    /** The fault comes at the n-th operation from here on, the first being 0. */
    synchronized void plan(Fault what, long n) {
        fault = what;
        countdown = n;
    }

    synchronized void heal() {
        fault = Fault.NONE;
    }

    synchronized long operations() {
        return operations;
    }

    synchronized void check() throws IOException {
        if (dead) {
            throw new IOException("no power");
        }
    }

    synchronized FileChannel opened(Path file, FileChannel real) throws IOException {
        open.add(real);
        if (!files.containsKey(file)) {
            files.put(file, new Unforced(Files.readAllBytes(file)));
        }
        return real;
    }

    synchronized void write(Path file, FileChannel real, long position, byte[] bytes) throws IOException {
        Write write = new Write(position, bytes, false);
        if (due(true)) {
            if (fault == Fault.FULL_IN_THE_MIDST) {
                write = new Write(position, Arrays.copyOf(bytes, random.nextInt(bytes.length)), false);
                fault = Fault.FULL;
                done(file, real, write);
            } else if (fault == Fault.POWER_CUT) {
                files.get(file).since.add(write);
            }
            fail("No space left on device");
        }
        done(file, real, write);
    }

    private void done(Path file, FileChannel real, Write write) throws IOException {
        files.get(file).since.add(write);
        ByteBuffer buffer = ByteBuffer.wrap(write.bytes);
        while (buffer.hasRemaining()) {
            real.write(buffer, write.position + buffer.position());
        }
    }

    synchronized void truncate(Path file, FileChannel real, long size) throws IOException {
        if (due(true)) {
            fail("No space left on device");
        }
        files.get(file).since.add(new Write(size, new byte[0], true));
        real.truncate(size);
    }

    synchronized void force(Path file, FileChannel real) throws IOException {
        if (due(false)) {
            fail("Input/output error");
        }
        Unforced unforced = files.get(file);
        unforced.since.forEach(unforced::apply);
        unforced.since.clear();
    }

    private boolean due(boolean write) throws IOException {
        check();
        operations++;
        boolean concerned = switch (fault) {
            case NONE -> false;
            case POWER_CUT -> true;
            case FULL, FULL_IN_THE_MIDST, WRITE_FAILS -> write;
            case FORCE_FAILS, NO_FORCE -> !write;
        };
        return concerned && --countdown < 0;
    }

    private void fail(String words) throws IOException {
        if (fault == Fault.POWER_CUT) {
            cut();
        } else if (fault == Fault.WRITE_FAILS || fault == Fault.FORCE_FAILS) {
            fault = Fault.NONE;
        }
        throw new IOException(words);
    }

    /** The power goes now. */
    synchronized void cut() throws IOException {
        dead = true;
        for (FileChannel channel : open) {
            channel.close();
        }
    }

    synchronized boolean dead() {
        return dead;
    }

    /** After a cut: puts onto the real disk what survives. */
    synchronized void leave(Survival survival) throws IOException {
        for (Map.Entry<Path, Unforced> entry : files.entrySet()) {
            Unforced file = entry.getValue();
            List<Write> since = file.since;
            switch (survival) {
                case NOTHING -> since = List.of();
                case FIRST_PART -> since = since.subList(0, random.nextInt(since.size() + 1));
                case RANDOM_WRITES -> since = since.stream().filter(write -> random.nextBoolean()).toList();
                case RANDOM_SECTORS -> since = since.stream().flatMap(write -> sectors(write).stream()).filter(write -> random.nextBoolean()).toList();
                case ALL -> {
                }
            }
            since.forEach(file::apply);
            Files.write(entry.getKey(), Arrays.copyOf(file.forced, file.size));
        }
    }

    private static List<Write> sectors(Write write) {
        if (write.truncates) {
            return List.of(write);
        }
        List<Write> sectors = new ArrayList<>();
        for (int from = 0; from < write.bytes.length;) {
            int to = (int) Math.min(write.bytes.length, from + SECTOR - (write.position + from) % SECTOR);
            sectors.add(new Write(write.position + from, Arrays.copyOfRange(write.bytes, from, to), false));
            from = to;
        }
        return sectors;
    }
}
