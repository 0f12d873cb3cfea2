package org.jielin.attachment;

import java.util.Locale;
import java.util.Set;
import org.jielin.common.text.Messages;

/** Names of files that came from somewhere: as they are shown, and as a copy may be called on any computer. */
final class SafeName {

    /** As many as a name in the office can have. */
    private static final int SHOWN = 300;
    /** Leaves room in the 255 bytes that a file's name may have for an ending and a number. */
    private static final int STEM_BYTES = 180;
    /** Names that are devices on Windows, whatever ending follows. */
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8",
            "COM9", "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "CONIN$", "CONOUT$", "CLOCK$");

    private SafeName() {
    }

    /** The last part of a path, without signs that can't be seen or that turn the direction of writing. */
    static String shown(String written) {
        String name = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        String visible = visible(name).strip();
        int signs = visible.codePointCount(0, visible.length());
        String short300 = signs <= SHOWN ? visible : visible.substring(visible.offsetByCodePoints(0, signs - SHOWN));
        return short300.isEmpty() ? Messages.text("attachment.unnamed") : short300;
    }

    private static String visible(String name) {
        return name.codePoints().filter(sign -> {
            int type = Character.getType(sign);
            return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR;
        }).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** What a copy is called: one plain name for any file system, with the ending of its content. */
    static String file(String written, MediaType type) {
        String ending = "." + type.ending();
        String name = shown(written);
        String stem = name.toLowerCase(Locale.ROOT).endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        String plain = cut(stem.replaceAll("[\\\\/:*?\"<>|]", "_").replaceAll("^[. ]+|[. ]+$", ""));
        String device = plain.contains(".") ? plain.substring(0, plain.indexOf('.')) : plain;
        boolean taken = DEVICES.contains(device.strip().toUpperCase(Locale.ROOT));
        return (plain.isEmpty() ? Messages.text("attachment.unnamed") : taken ? "_" + plain : plain) + ending;
    }

    private static String cut(String stem) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int sign : stem.codePoints().toArray()) {
            bytes += sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
            if (bytes > STEM_BYTES) {
                break;
            }
            kept.appendCodePoint(sign);
        }
        return kept.toString().replaceAll("[. ]+$", "");
    }
}
