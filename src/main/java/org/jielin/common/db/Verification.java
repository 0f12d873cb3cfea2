package org.jielin.common.db;

import java.util.List;
import java.util.stream.Stream;
import org.jielin.common.text.Messages;

/**
 * What a check of the office's data found.
 *
 * @param entries entries of the audit that were checked
 * @param rows rows whose digests were checked
 * @param files photos and papers that were read to their ends
 * @param unclaimed files that belong to no record; no damage
 */
public record Verification(long entries, long rows, AuditHead head, List<Damage> damages, int files, int unclaimed) {

    public Verification {
        damages = List.copyOf(damages);
    }

    /** What was found among the rows alone. */
    public Verification(long entries, long rows, AuditHead head, List<Damage> damages) {
        this(entries, rows, head, damages, 0, 0);
    }

    /** The same with what was found among the files. */
    public Verification with(List<Damage> more, int checkedFiles, int unclaimedFiles) {
        return new Verification(entries, rows, head, Stream.concat(damages.stream(), more.stream()).toList(), checkedFiles, unclaimedFiles);
    }

    public boolean good() {
        return damages.isEmpty();
    }

    /**
     * A broken place.
     *
     * @param kind message key {@code damage.<kind>} that tells of it
     * @param where the table or the number of the entry
     */
    public record Damage(String kind, String where) {

        public String text() {
            return Messages.text("damage." + kind, where);
        }
    }
}
