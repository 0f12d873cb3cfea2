package org.jielin.common.db;

import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jielin.common.crypto.OfficeKey;

/**
 * The audit: entries that are only ever added, each holding the hash of the one before it, and the digests of all tables
 * after each step. Written in the transaction of what it tells.
 */
final class AuditTrail {

    static final String FIRST = "0".repeat(64);
    /** An entry stays small enough to be shown; a large import has several. */
    private static final int ROWS_AN_ENTRY = 500;
    private static final int HASHED = 16;

    private final SecretKeySpec rowKey;
    private final SecretKeySpec valueKey;

    AuditTrail(OfficeKey key) {
        rowKey = new SecretKeySpec(key.derive("rows"), "HmacSHA256");
        valueKey = new SecretKeySpec(key.derive("audit"), "HmacSHA256");
    }

    /**
     * What the audit is to tell of a step's rows; made without the database, while that is busy.
     *
     * @param digest one hash over all changes
     * @param tables by how much the digest of each touched table changes
     * @param changes the old and new values, as JSON, so many rows together as one entry holds
     */
    record Told(int rows, String digest, Map<String, TableDigest> tables, List<RawValue> changes) {
    }

    Told tell(List<ChangedRow> rows) {
        StepDigest step = new StepDigest();
        Map<String, TableDigest> tables = new TreeMap<>();
        Mac mac = mac(rowKey);
        for (ChangedRow row : rows) {
            byte[] before = bytes(row.table(), row.before());
            byte[] after = bytes(row.table(), row.after());
            step.add(row.id(), before, after);
            TableDigest digest = tables.getOrDefault(row.table(), TableDigest.EMPTY);
            digest = before == null ? digest : digest.minus(mac.doFinal(before));
            tables.put(row.table(), after == null ? digest : digest.plus(mac.doFinal(after)));
        }
        List<RawValue> changes = new ArrayList<>();
        for (int from = 0; from == 0 || from < rows.size(); from += ROWS_AN_ENTRY) {
            changes.add(new RawValue(RowText.json(rows.subList(from, Math.min(rows.size(), from + ROWS_AN_ENTRY)).stream().map(this::told).toList())));
        }
        return new Told(rows.size(), step.hex(), tables, changes);
    }

    /** Tells of a step: its changes with old and new values, and how each table it touched stands now. */
    void change(Handle handle, Access access, LocalDateTime at, long step, Act act, Long undoes, Told told) {
        Map<String, TableDigest> tables = advance(handle, told.tables);
        for (RawValue changes : told.changes) {
            Map<String, Object> body = new TreeMap<>();
            body.put("act", act.name());
            if (changes == told.changes.getFirst()) {
                body.put("detail", act.detail());
                body.put("undoes", undoes);
                body.put("rows", told.rows);
                body.put("digest", told.digest);
                body.put("tables", written(tables));
            }
            body.put("changes", changes);
            append(handle, AuditKind.CHANGE, access, at, step, body);
        }
    }

    private static Map<String, List<Object>> written(Map<String, TableDigest> tables) {
        Map<String, List<Object>> written = new TreeMap<>();
        tables.forEach((table, digest) -> written.put(table, List.of(digest.rows(), digest.hex())));
        return written;
    }

    /** Adds an entry to the chain. */
    void append(Handle handle, AuditKind kind, Access access, LocalDateTime at, Long step, Map<String, ?> body) {
        AuditHead head = head(handle);
        AuditEntry entry = new AuditEntry(head.id() + 1, at.truncatedTo(ChronoUnit.MILLIS), access.name(), access.accountId(), kind, step,
                RowText.json(body), "");
        handle.createUpdate("""
                insert into audit_entry (id, noted_at, actor, account_id, kind, step_id, body, hash)
                values (:id, :notedAt, :actor, :accountId, :kind, :stepId, :body, :hash)""")
                .bindMethods(entry).bind("hash", entry.hashAfter(head.hash())).execute();
    }

    static AuditHead head(Handle handle) {
        return handle.createQuery("select id, hash from audit_entry order by id desc limit 1").mapTo(AuditHead.class).findOne()
                .orElse(new AuditHead(0, FIRST));
    }

    /** Old and new values of the columns that differ; sensitive ones as keyed hashes. */
    private Map<String, Object> told(ChangedRow row) {
        Map<String, List<String>> columns = new TreeMap<>();
        Map<String, String> before = row.before() == null ? Map.of() : row.before();
        Map<String, String> after = row.after() == null ? Map.of() : row.after();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String column : names) {
            String old = before.get(column);
            String fresh = after.get(column);
            if (!Objects.equals(old, fresh) && !column.equals("id")) {
                List<String> pair = new ArrayList<>();
                pair.add(told(row.table(), column, old));
                pair.add(told(row.table(), column, fresh));
                columns.put(column, pair);
            }
        }
        return new TreeMap<>(Map.of("table", row.table(), "id", row.id(), "columns", columns));
    }

    private String told(String table, String column, String value) {
        if (value == null || value.isEmpty() || !SensitiveColumns.of(table).containsKey(column)) {
            return value;
        }
        return "#" + HexFormat.of().formatHex(mac(valueKey).doFinal((column + "\n" + value).getBytes(StandardCharsets.UTF_8))).substring(0, HASHED);
    }

    /** Brings the digests of the touched tables up to date and tells them. */
    private static Map<String, TableDigest> advance(Handle handle, Map<String, TableDigest> by) {
        Map<String, TableDigest> digests = new TreeMap<>();
        by.forEach((table, change) -> {
            TableDigest digest = stored(handle, table).plus(change);
            store(handle, table, digest);
            digests.put(table, digest);
        });
        return digests;
    }

    /** Takes the digests of all tables anew: for a new schema, whose rows are written differently. */
    void baseline(Handle handle, Access access, LocalDateTime at) {
        Map<String, TableDigest> digests = new TreeMap<>();
        for (String table : ChangeTriggers.recordedTables(handle)) {
            TableDigest digest = compute(handle, table);
            digests.put(table, digest);
            store(handle, table, digest);
        }
        append(handle, AuditKind.BASELINE, access, at, null, Map.of("tables", written(digests)));
    }

    /** The digest of a table as it is. */
    TableDigest compute(Handle handle, String table) {
        Summing summing = new Summing(table);
        TableRows.each(handle, table, summing::add);
        return summing.digest();
    }

    /** A digest that is being summed while rows pass by. */
    Summing summing(String table) {
        return new Summing(table);
    }

    final class Summing {

        private final String table;
        private final Mac mac = mac(rowKey);
        private TableDigest digest = TableDigest.EMPTY;

        private Summing(String table) {
            this.table = table;
        }

        void add(Map<String, String> row) {
            digest = digest.plus(mac.doFinal(RowText.canonical(table, row)));
        }

        TableDigest digest() {
            return digest;
        }
    }

    static TableDigest stored(Handle handle, String table) {
        return handle.createQuery("select row_count, digest from table_digest where table_name = :table").bind("table", table)
                .map((row, context) -> TableDigest.of(row.getLong(1), row.getString(2))).findOne().orElse(TableDigest.EMPTY);
    }

    private static void store(Handle handle, String table, TableDigest digest) {
        int updated = handle.createUpdate("update table_digest set row_count = :rows, digest = :digest where table_name = :table")
                .bind("table", table).bind("rows", digest.rows()).bind("digest", digest.hex()).execute();
        if (updated == 0) {
            handle.createUpdate("insert into table_digest (table_name, row_count, digest) values (:table, :rows, :digest)")
                    .bind("table", table).bind("rows", digest.rows()).bind("digest", digest.hex()).execute();
        }
    }

    /** One hash over all changes of a step, in their order. */
    static String digest(List<ChangedRow> rows) {
        StepDigest digest = new StepDigest();
        rows.forEach(row -> digest.add(row.id(), bytes(row.table(), row.before()), bytes(row.table(), row.after())));
        return digest.hex();
    }

    private static byte[] bytes(String table, Map<String, String> row) {
        return row == null ? null : RowText.canonical(table, row);
    }

    /** The hash over the changes of a step while they pass by. */
    private static final class StepDigest {

        private static final byte[] NO_ROW = {0};

        private final MessageDigest sha = sha256();

        void add(long id, byte[] before, byte[] after) {
            sha.update(("\n" + id + "\n").getBytes(StandardCharsets.UTF_8));
            sha.update(before == null ? NO_ROW : before);
            sha.update(after == null ? NO_ROW : after);
        }

        String hex() {
            return HexFormat.of().formatHex(sha.digest());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
