package org.jielin.attachment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jielin.common.db.Database;
import org.jielin.common.db.Verification.Damage;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Progress;

/**
 * Reads every attachment to its end and compares it with what was added.
 *
 * @param checked how many attachments there are
 * @param unclaimed files that no record claims; they harm nobody and go after thirty days
 */
public record AttachmentCheck(int checked, List<Damage> damages, int unclaimed) {

    public AttachmentCheck {
        damages = List.copyOf(damages);
    }

    /** @param whole the office's data as the program sees it, keys included */
    public static AttachmentCheck run(Database whole, AttachmentFiles files, Progress progress) {
        AttachmentDao dao = whole.reader(AttachmentDao.class);
        List<Attachment> all = dao.all();
        List<Damage> damages = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            progress.report(i, all.size());
            Attachment attachment = all.get(i);
            AttachmentFiles.State state = files.state(attachment);
            if (state == AttachmentFiles.State.MISSING) {
                damages.add(damage("attachment.missing", dao, attachment));
            } else if (state == AttachmentFiles.State.CHANGED) {
                Optional<Attachment> other = all.stream().filter(each -> each.id() != attachment.id() && files.holds(attachment, each)).findFirst();
                damages.add(damage(other.isPresent() ? "attachment.swapped" : "attachment.changed", dao, attachment));
            }
        }
        return new AttachmentCheck(all.size(), damages, files.unclaimed(names(all)));
    }

    private static Damage damage(String kind, AttachmentDao dao, Attachment attachment) {
        return new Damage(kind, Messages.text("damage.attachment.where", dao.owner(attachment.id()), attachment.name()));
    }

    /** The files that the office's data claims. */
    public static Set<String> claimed(Database whole) {
        return names(whole.reader(AttachmentDao.class).all());
    }

    private static Set<String> names(List<Attachment> all) {
        return all.stream().map(Attachment::storedName).collect(Collectors.toCollection(HashSet::new));
    }
}
