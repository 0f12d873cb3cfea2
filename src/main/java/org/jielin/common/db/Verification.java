package org.jielin.common.db;

import java.util.List;
import org.jielin.common.text.Messages;

/**
 * What a check of the office's data found.
 *
 * @param entries entries of the audit that were checked
 * @param rows rows whose digests were checked
 */
public record Verification(long entries, long rows, AuditHead head, List<Damage> damages) {

    public Verification {
        damages = List.copyOf(damages);
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
