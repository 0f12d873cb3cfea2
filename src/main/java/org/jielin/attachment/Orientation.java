package org.jielin.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as tag 0x0112 of the Exif block of a JPEG says (CIPA DC-008, 4.6.4): telephones store every photo
 * as their sensor lies. Mirrored ones, which no camera writes, count as upright.
 */
enum Orientation {
    UPRIGHT(0), RIGHT(90), UPSIDE_DOWN(180), LEFT(270);

    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int ORIENTATION_TAG = 0x0112;

    private final int degrees;

    Orientation(int degrees) {
        this.degrees = degrees;
    }

    /** By how much the stored picture has to be turned clockwise. */
    int degrees() {
        return degrees;
    }

    static Orientation of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
            while (in.remaining() > 4) {
                int marker = in.getShort() & 0xFFFF;
                int length = in.getShort() & 0xFFFF;
                if (marker == SCAN || length < 2) {
                    return UPRIGHT;
                }
                if (marker == EXIF_SEGMENT && in.getInt(in.position()) == ('E' << 24 | 'x' << 16 | 'i' << 8 | 'f')) {
                    return inExif(in.slice(in.position() + 6, length - 8));
                }
                in.position(in.position() + length - 2);
            }
            return UPRIGHT;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException cut) {
            return UPRIGHT;
        }
    }

    private static Orientation inExif(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int fields = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < fields; i++) {
            int field = directory + 2 + i * 12;
            if ((exif.getShort(field) & 0xFFFF) == ORIENTATION_TAG) {
                return switch (exif.getShort(field + 8)) {
                    case 3 -> UPSIDE_DOWN;
                    case 6 -> RIGHT;
                    case 8 -> LEFT;
                    default -> UPRIGHT;
                };
            }
        }
        return UPRIGHT;
    }
}
