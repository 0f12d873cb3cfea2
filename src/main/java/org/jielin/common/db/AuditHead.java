package org.jielin.common.db;

/**
 * The newest entry of the audit. Written down elsewhere, on paper, it shows whether entries were cut off later.
 *
 * @param id 0 before the first entry
 */
public record AuditHead(long id, String hash) {

    /** As papers show it: the entry's number and the beginning of its hash. */
    public String brief() {
        return id + "-" + hash.substring(0, 16);
    }
}
