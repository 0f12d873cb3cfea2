package org.jielin.attachment;

import java.time.format.DateTimeFormatter;
import org.jielin.common.text.Messages;

/** What is said of an attachment beside its name. */
final class AttachmentWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long KILOBYTE = 1 << 10;
    private static final long MEGABYTE = 1 << 20;

    private AttachmentWords() {
    }

    /** Its kind, its size, since when it is here, and by whom. */
    static String about(Attachment attachment) {
        return Messages.text("attachment.about", Messages.label(attachment.mediaType()), size(attachment.byteCount()), MINUTE.format(attachment.addedAt()),
                attachment.addedBy());
    }

    private static String size(long bytes) {
        return bytes >= MEGABYTE ? "%.1f MB".formatted(bytes / (double) MEGABYTE) : Math.max(1, (bytes + KILOBYTE / 2) / KILOBYTE) + " KB";
    }
}
