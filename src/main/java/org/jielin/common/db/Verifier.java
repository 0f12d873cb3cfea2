package org.jielin.common.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jielin.common.db.Verification.Damage;
import org.jielin.common.ui.Progress;

/** Checks the chain of the audit, the recorded changes against it, every table against its digest, and what lies below them. */
final class Verifier {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;
    private final Engine engine;
    private final AuditTrail audit;
    private final AuditHead sealed;
    private final Progress progress;
    private final List<Damage> damages = new ArrayList<>();
    private final Map<String, TableDigest> told = new HashMap<>();
    private final List<Long> steps = new ArrayList<>();
    private AuditHead head = new AuditHead(0, AuditTrail.FIRST);
    private long rows;

    /** @param sealed an entry that the audit must have */
    Verifier(Handle handle, Engine engine, AuditTrail audit, AuditHead sealed, Progress progress) {
        this.handle = handle;
        this.engine = engine;
        this.audit = audit;
        this.sealed = sealed;
        this.progress = progress;
    }

    Verification run() {
        whole("audit", this::chain);
        whole("step", this::unaudited);
        List<String> tables = ChangeTriggers.recordedTables(handle);
        for (int i = 0; i < tables.size(); i++) {
            String table = tables.get(i);
            progress.report(i, tables.size());
            whole(table, () -> table(table));
        }
        whole("index", () -> damages.addAll(engine.brokenBelow(handle)));
        progress.report(1, 1);
        return new Verification(head.id(), rows, head, damages);
    }

    /** What can't even be read is broken as well; a length that was damaged may ask for more memory than there is. */
    private void whole(String place, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | OutOfMemoryError e) {
            damages.add(new Damage("unreadable", place));
        }
    }

    private void chain() {
        long after = 0;
        while (true) {
            List<AuditEntry> page = handle.createQuery("""
                    select id, noted_at, actor, account_id, kind, step_id, body, hash from audit_entry
                    where id > :after order by id limit 1000""").bind("after", after).mapTo(AuditEntry.class).list();
            for (AuditEntry entry : page) {
                boolean replaced = entry.id() == sealed.id() && !entry.hash().equals(sealed.hash());
                if (replaced || entry.id() != head.id() + 1 || !entry.hashAfter(head.hash()).equals(entry.hash())) {
                    damages.add(new Damage("audit", String.valueOf(head.id() + 1)));
                    return;
                }
                head = new AuditHead(entry.id(), entry.hash());
                read(entry);
            }
            if (page.isEmpty()) {
                if (head.id() < sealed.id()) {
                    damages.add(new Damage("older", String.valueOf(head.id() + 1)));
                }
                return;
            }
            after = page.getLast().id();
        }
    }

    private void read(AuditEntry entry) {
        JsonNode body = parse(entry.body());
        body.path("tables").fields().forEachRemaining(table -> told.put(table.getKey(),
                TableDigest.of(table.getValue().get(0).asLong(), table.getValue().get(1).asText())));
        if (entry.kind() == AuditKind.CHANGE && body.has("digest")) {
            steps.add(entry.stepId());
            step(entry, body);
        }
    }

    /** The step and its recorded changes are those that the audit tells. */
    private void step(AuditEntry entry, JsonNode body) {
        Optional<Map<String, Object>> step = handle.createQuery("select name, detail, actor from step where id = :id").bind("id", entry.stepId())
                .mapToMap().findOne();
        boolean same = step.isPresent() && step.get().get("name").equals(body.path("act").asText())
                && step.get().get("detail").equals(body.path("detail").asText()) && step.get().get("actor").equals(entry.actor());
        if (!same || !AuditTrail.digest(Engine.changes(handle, entry.stepId())).equals(body.path("digest").asText())) {
            damages.add(new Damage("step", String.valueOf(entry.stepId())));
        }
    }

    /** Steps that no entry tells of. The first version had no audit: steps before the first entry's are older than it. */
    private void unaudited() {
        if (steps.isEmpty()) {
            return;
        }
        long known = handle.createQuery("select count(*) from step where id >= :first").bind("first", steps.getFirst()).mapTo(Long.class).one();
        if (known != steps.size()) {
            damages.add(new Damage("steps", String.valueOf(known - steps.size())));
        }
    }

    private void table(String table) {
        TableDigest found = audit.compute(handle, table);
        rows += found.rows();
        TableDigest stored = AuditTrail.stored(handle, table);
        if (!found.equals(stored) || !stored.equals(told.getOrDefault(table, TableDigest.EMPTY))) {
            damages.add(new Damage("table", table));
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable entry");
        }
    }

    /** How each table stands by its digest, for comparing two copies of an office. */
    static Map<String, TableDigest> digests(Handle handle, AuditTrail audit, List<String> tables) {
        Map<String, TableDigest> digests = new LinkedHashMap<>();
        tables.forEach(table -> digests.put(table, audit.compute(handle, table)));
        return digests;
    }
}
