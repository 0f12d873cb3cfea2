package org.jielin.imports.sheet;

import java.util.EnumSet;
import java.util.Set;

/** How much of a file has been read so far. */
final class Tally {

    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private int sheets;
    private int rows;
    private int cells;
    private long text;
    private long unpacked;

    void sheet() {
        check(++sheets <= Limits.SHEETS, Reason.TOO_MANY);
    }

    void row() {
        check(++rows <= Limits.ROWS, Reason.TOO_MANY);
    }

    void cell() {
        check(++cells <= Limits.CELLS, Reason.TOO_MANY);
    }

    /** A text of so many characters that is kept once, however often it is shown. */
    void text(int length) {
        check(length <= Limits.TEXT, Reason.LONG_TEXT);
        text += length;
        check(text <= Limits.ALL_TEXT, Reason.TOO_MANY);
    }

    /** Bytes that came out of a packed file, which is so large unpacked by now and was so large packed. */
    void unpacked(int bytes, long now, long packed) {
        unpacked += bytes;
        check(unpacked <= Limits.UNPACKED && (now <= Limits.RATIO_FROM || now / Limits.RATIO <= packed), Reason.BOMB);
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    Set<Remark> remarks() {
        return remarks;
    }

    static void check(boolean well, Reason otherwise) {
        if (!well) {
            throw new Refused(otherwise);
        }
    }
}
