package org.jielin.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficePlace;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;

/**
 * Photos and papers of records: added, looked at, described, deleted and brought back. The bytes are on the disk before the
 * row that tells of them; a row that isn't written leaves a file that nobody claims.
 */
public final class Attachments {

    /** Used until the office chooses otherwise; our choice. */
    public static final int USUAL_MEGABYTES = 20;
    public static final int MOST_MEGABYTES = 200;
    private static final int MEGABYTE = 1 << 20;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss");

    private final Database database;
    private final AttachmentFiles files;
    private final Clock clock;

    /** @param office the office's folder */
    public Attachments(Database database, Path office, Clock clock) {
        this.database = database;
        this.files = AttachmentFiles.in(office);
        this.clock = clock;
    }

    public List<Attachment> of(AttachedTo record) {
        return database.reader(AttachmentDao.class).of(record.kind(), record.id());
    }

    /** Whether this account may add to such a record and take away. */
    public boolean mayChange(AttachedTo record) {
        return database.access().may(record.kind().right());
    }

    /**
     * Adds a file as it is.
     *
     * @return the attachment's id
     * @throws UserMessageException when it is too large, of no kind that can be kept, can't be read, or the disk is full
     */
    public long add(AttachedTo record, Path file) {
        try {
            checkSize(Files.size(file));
            return add(record, file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UserMessageException("attachment.unreadable", file.getFileName());
        }
    }

    /** Adds a picture that was pasted: it is called by when. */
    public long addPasted(AttachedTo record, byte[] png) {
        return add(record, Messages.text("attachment.pasted", STAMP.format(LocalDateTime.now(clock))), png);
    }

    /**
     * Adds a content under a name.
     *
     * @return the attachment's id
     * @throws UserMessageException when it is too large, of no kind that can be kept, or the disk is full
     */
    public long add(AttachedTo record, String name, byte[] content) {
        database.access().require(record.kind().right());
        checkSize(content.length);
        MediaType type = ContentCheck.of(content);
        byte[] thumbnail = Pictures.thumbnail(content, type);
        AttachmentFiles.Stored stored = store(thumbnail, content);
        Attachment added = new Attachment(0, record.of(AttachedTo.Kind.PERSON), record.of(AttachedTo.Kind.UNIT), record.of(AttachedTo.Kind.CASE),
                record.of(AttachedTo.Kind.HAZARD), record.of(AttachedTo.Kind.VISIT), SafeName.shown(name), type, content.length,
                AttachmentFiles.digest(content), stored.name(), stored.key(), LocalDateTime.now(clock), database.access().name(), "", null, 0);
        return database.write(record.act("attach"), daos -> daos.get(AttachmentDao.class).insert(added));
    }

    private AttachmentFiles.Stored store(byte[] thumbnail, byte[] content) {
        try {
            OfficePlace.needRoom(files.folder().toAbsolutePath().getParent(), content.length);
            return files.write(thumbnail, content);
        } catch (IOException e) {
            throw new UserMessageException("attachment.notWritten", files.folder());
        }
    }

    private void checkSize(long bytes) {
        int most = mostMegabytes();
        if (bytes > (long) most * MEGABYTE) {
            throw new UserMessageException("attachment.large", most);
        }
    }

    /** How large a file may be. */
    public int mostMegabytes() {
        return database.reader(AttachmentDao.class).megabytes().filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt)
                .map(chosen -> Math.clamp(chosen, 1, MOST_MEGABYTES)).orElse(USUAL_MEGABYTES);
    }

    /**
     * The content, whole and unchanged; the audit is told first that somebody looks at it.
     *
     * @throws UserMessageException when the file is missing or damaged, or this account may not look at it
     */
    public byte[] content(Attachment attachment) {
        requireReadable(attachment);
        database.seen("attachment", attachment.id(), "attachment.name");
        return files.content(attachment);
    }

    private static void requireReadable(Attachment attachment) {
        if (!attachment.readable()) {
            throw new UserMessageException("attachment.unreadable.access");
        }
    }

    /**
     * A small picture; empty for what has none.
     *
     * @throws UserMessageException when the file is missing or damaged, or this account may not look at it
     */
    public byte[] thumbnail(Attachment attachment) {
        requireReadable(attachment);
        return files.thumbnail(attachment);
    }

    /** A picture as people hold it, with no more than so many pixels a side. */
    public static BufferedImage picture(byte[] content, MediaType type, int longestSide) {
        return Pictures.decoded(content, type, longestSide);
    }

    /** The same as JPEG, for a paper. */
    static byte[] jpeg(byte[] content, MediaType type, int longestSide) {
        return Pictures.jpeg(Pictures.decoded(content, type, longestSide));
    }

    /** Plain text as it reads. */
    static String text(byte[] content) {
        return ContentCheck.text(content).orElse("");
    }

    /** @throws UserMessageException when somebody changed it meanwhile */
    public void note(AttachedTo record, Attachment attachment, String note) {
        change(record.act("attachNote"), attachments -> attachments.setNote(attachment.id(), attachment.version(), note.strip()));
    }

    /** Takes an attachment away; it can be brought back. */
    public void delete(AttachedTo record, Attachment attachment) {
        LocalDateTime now = LocalDateTime.now(clock);
        change(record.act("detach"), attachments -> attachments.setDeleted(attachment.id(), now));
    }

    public void restore(AttachedTo record, Attachment attachment) {
        change(record.act("attachAgain"), attachments -> attachments.setDeleted(attachment.id(), null));
    }

    private void change(Act act, Change change) {
        database.write(act, daos -> {
            if (change.apply(daos.get(AttachmentDao.class)) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
    }

    private interface Change {

        int apply(AttachmentDao attachments);
    }
}
