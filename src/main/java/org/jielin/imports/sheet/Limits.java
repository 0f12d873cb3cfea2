package org.jielin.imports.sheet;

import java.time.Duration;

/** How much of a file from outside is read at most. A list of a whole neighbourhood stays far below all of these. */
final class Limits {

    /** Bytes of a file. */
    static final int BYTES = 64 << 20;
    /** Files packed in a file. */
    static final int ENTRIES = 3000;
    /** Bytes of all that is unpacked. */
    static final long UNPACKED = 384L << 20;
    /** How many times larger than packed a packed file may be, once it is larger than {@link #RATIO_FROM}. */
    static final int RATIO = 200;
    static final long RATIO_FROM = 4L << 20;
    static final int SHEETS = 200;
    static final int ROWS = 200_000;
    /** What stands further right is not read. */
    static final int COLUMNS = 256;
    /** Cells of all sheets that say something. */
    static final int CELLS = 1_500_000;
    /** Characters of a cell: as many as Excel can hold. */
    static final int TEXT = 32_767;
    /** Characters of all cells. */
    static final int ALL_TEXT = 48 << 20;
    /** Elements inside one another. */
    static final int DEPTH = 64;
    /** Bytes that the reading program may answer with. */
    static final long ANSWER = 192L << 20;
    /** Memory of the reading program, in megabytes. */
    static final int MEMORY = 512;

    /** How long the reading program may take to start, on a machine that is busy. */
    static final Duration START = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Limits() {
    }

    /** How long a file may take: ten seconds, and one more for each megabyte, up to a minute. */
    static Duration time(long bytes) {
        Duration allowed = REST.plusSeconds(bytes >> 20);
        return allowed.compareTo(LONGEST) > 0 ? LONGEST : allowed;
    }
}
