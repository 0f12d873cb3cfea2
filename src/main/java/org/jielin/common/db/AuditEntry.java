package org.jielin.common.db;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry of the audit.
 *
 * @param accountId null when no account did it
 * @param stepId the step it tells of; null for what changed no record
 * @param body canonical JSON
 * @param hash SHA-256 over this entry and the hash of the one before
 */
public record AuditEntry(long id, LocalDateTime notedAt, String actor, Long accountId, AuditKind kind, Long stepId, String body, String hash) {

    /** The hash this entry must have after one with that hash. */
    String hashAfter(String previous) {
        Map<String, Object> whole = new TreeMap<>();
        whole.put("id", id);
        whole.put("at", notedAt.toString());
        whole.put("actor", actor);
        whole.put("account", accountId);
        whole.put("kind", kind);
        whole.put("step", stepId);
        whole.put("body", body);
        whole.put("previous", previous);
        return HexFormat.of().formatHex(AuditTrail.sha256().digest(RowText.json(whole).getBytes(StandardCharsets.UTF_8)));
    }
}
