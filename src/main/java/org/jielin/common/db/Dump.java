package org.jielin.common.db;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jielin.common.crypto.DamagedException;
import org.jielin.common.db.Totals.TableTotal;
import org.jielin.common.ui.Progress;

/**
 * An office's rows as a stream of JSON values, in a format of our own that doesn't depend on H2's: the schema's version and
 * the moment, then for each table its name, its columns, its rows and their digest, and at last the head of the audit.
 */
final class Dump {

    private static final int FORMAT = 1;
    private static final int BATCH = 1000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final AuditTrail audit;

    Dump(AuditTrail audit) {
        this.audit = audit;
    }

    /** Writes all rows as of the handle's transaction, which must see one moment. */
    Totals write(Handle handle, String schema, LocalDateTime at, OutputStream out, Progress progress) throws IOException {
        Map<String, TableTotal> totals = new LinkedHashMap<>();
        List<String> tables = ChangeTriggers.allTables(handle);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            json.writeNumber(FORMAT);
            json.writeString(schema);
            json.writeString(at.toString());
            for (int i = 0; i < tables.size(); i++) {
                progress.report(i, tables.size());
                totals.put(tables.get(i), table(handle, tables.get(i), json));
            }
            AuditHead head = tables.contains("audit_entry") ? AuditTrail.head(handle) : new AuditHead(0, AuditTrail.FIRST);
            json.writeNull();
            json.writeNumber(head.id());
            json.writeString(head.hash());
            json.writeEndArray();
            return new Totals(schema, at, totals, head);
        }
    }

    private TableTotal table(Handle handle, String table, JsonGenerator json) throws IOException {
        List<String> columns = TableRows.columns(handle, table);
        AuditTrail.Summing digest = audit.summing(table);
        json.writeString(table);
        json.writeStartArray();
        for (String column : columns) {
            json.writeString(column);
        }
        json.writeEndArray();
        json.writeStartArray();
        TableRows.each(handle, table, row -> {
            digest.add(row);
            row(row, columns, json);
        });
        json.writeEndArray();
        TableTotal total = new TableTotal(digest.digest().rows(), digest.digest().hex());
        json.writeString(total.digest());
        return total;
    }

    private static void row(Map<String, String> row, List<String> columns, JsonGenerator json) {
        try {
            json.writeStartArray();
            for (String column : columns) {
                json.writeString(row.get(column));
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the beginning and tells the version of the schema that the rows need. */
    static Reading open(InputStream in) throws IOException {
        JsonParser json = JSON.createParser(in);
        expect(json.nextToken(), JsonToken.START_ARRAY);
        expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
        if (json.getIntValue() != FORMAT) {
            throw new DamagedException();
        }
        expect(json.nextToken(), JsonToken.VALUE_STRING);
        String schema = json.getText();
        expect(json.nextToken(), JsonToken.VALUE_STRING);
        return new Reading(json, schema, LocalDateTime.parse(json.getText()));
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new DamagedException();
        }
    }

    /** A stream whose beginning has been read. */
    record Reading(JsonParser json, String schema, LocalDateTime takenAt) {

        /** Puts all rows into the empty tables of that schema, and tells what the stream said it held. */
        Totals load(Handle handle, Progress progress) throws IOException {
            Map<String, TableTotal> totals = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                String table = json.getText();
                long rows = table(handle, table, strings());
                expect(json.nextToken(), JsonToken.VALUE_STRING);
                totals.put(table, new TableTotal(rows, json.getText()));
                progress.report(totals.size(), totals.size() + 1L);
            }
            expect(json.currentToken(), JsonToken.VALUE_NULL);
            expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
            long head = json.getLongValue();
            expect(json.nextToken(), JsonToken.VALUE_STRING);
            Totals read = new Totals(schema, takenAt, totals, new AuditHead(head, json.getText()));
            expect(json.nextToken(), JsonToken.END_ARRAY);
            return read;
        }

        private long table(Handle handle, String table, List<String> columns) throws IOException {
            Map<String, String> types = TableRows.types(handle, table);
            if (!types.keySet().containsAll(columns)) {
                throw new DamagedException();
            }
            String names = String.join(", ", columns);
            String values = String.join(", ", columns.stream().map(column -> "cast(? as " + types.get(column) + ")").toList());
            expect(json.nextToken(), JsonToken.START_ARRAY);
            long rows = 0;
            long highest = 0;
            try (PreparedBatch batch = handle.prepareBatch("insert into %s (%s) values (%s)".formatted(table, names, values))) {
                int id = columns.indexOf("id");
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    List<String> row = rest();
                    for (int i = 0; i < row.size(); i++) {
                        batch.bind(i, row.get(i));
                    }
                    batch.add();
                    highest = id < 0 ? 0 : Math.max(highest, Long.parseLong(row.get(id)));
                    rows++;
                    if (rows % BATCH == 0) {
                        batch.execute();
                    }
                }
                batch.execute();
            }
            if (TableRows.counts(handle, table)) {
                handle.execute("alter table %s alter column id restart with %d".formatted(table, highest + 1));
            }
            return rows;
        }

        private List<String> strings() throws IOException {
            expect(json.nextToken(), JsonToken.START_ARRAY);
            return rest();
        }

        private List<String> rest() throws IOException {
            List<String> texts = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == null) {
                    throw new DamagedException();
                }
                texts.add(json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
            }
            return texts;
        }
    }
}
