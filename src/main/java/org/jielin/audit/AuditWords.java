package org.jielin.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jielin.backup.BackupReason;
import org.jielin.common.db.AuditEntry;
import org.jielin.common.db.FieldChange;
import org.jielin.common.db.SensitiveColumns;
import org.jielin.common.history.ColumnWords;
import org.jielin.common.text.Messages;

/** Entries of the audit in the office's words. */
final class AuditWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditWords() {
    }

    /** What an entry tells, in one line. */
    static String what(AuditEntry entry) {
        JsonNode body = body(entry);
        return switch (entry.kind()) {
            case CHANGE -> body.has("detail") ? body.path("detail").asText() : Messages.text("audit.more", entry.stepId());
            case SEEN -> Messages.text("audit.seen", table(body.path("table").asText()), body.path("id").asText(), fields(body.path("fields")));
            case LOGIN -> body.path("recovery").asBoolean() ? Messages.text("audit.login.recovery") : "";
            case LOGIN_FAILED -> Messages.text("audit.login.failed", body.path("failures").asText());
            case VERIFY -> body.has("file") ? Messages.text("audit.rehearsed", body.path("file").asText()) : values(body);
            case BACKUP -> Messages.text("audit.backup", body.path("file").asText(), reason(body.path("reason").asText()));
            case EXPORT, PRINT -> paper(body);
            case BASELINE -> "";
            default -> values(body);
        };
    }

    private static String reason(String reason) {
        return word("BackupReason." + reason, reason);
    }

    /** A paper that left: its title, how much it told and what for. */
    private static String paper(JsonNode body) {
        String preset = body.path("preset").asText();
        String told = body.path("unmasked").asBoolean() ? Messages.text("audit.paper.unmasked", word("Preset." + preset, preset)) : word("Preset." + preset, preset);
        String text = Messages.text("audit.paper", body.path("title").asText(), told, body.path("rows").asInt(), or(body.path("purpose").asText(), "-"));
        return body.path("file").asText().isEmpty() ? text : text + " " + body.path("file").asText();
    }

    private static String word(String key, String otherwise) {
        return Messages.bundle().containsKey(key) ? Messages.text(key) : otherwise;
    }

    private static String fields(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false).map(JsonNode::asText).map(field -> {
            int dot = field.indexOf('.');
            return dot < 0 ? field : column(field.substring(0, dot), field.substring(dot + 1));
        }).collect(Collectors.joining(Messages.text("list.comma")));
    }

    /** The plain values of an entry, in their order. */
    private static String values(JsonNode body) {
        return StreamSupport.stream(body.spliterator(), false).filter(JsonNode::isValueNode).filter(value -> !value.isNull()).map(JsonNode::asText)
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(Messages.text("list.comma")));
    }

    /** What a step changed, column by column. */
    static List<AuditLine> lines(AuditEntry entry) {
        List<AuditLine> lines = new ArrayList<>();
        for (JsonNode row : body(entry).path("changes")) {
            String table = row.path("table").asText();
            String record = Messages.text("audit.record", table(table), row.path("id").asText());
            row.path("columns").fields().forEachRemaining(column -> lines.add(new AuditLine(record, column(table, column.getKey()),
                    value(table, column.getKey(), column.getValue().path(0)), value(table, column.getKey(), column.getValue().path(1)))));
        }
        return lines;
    }

    /** Private values stand in the audit as keyed hashes: two equal ones show that the value was the same. */
    private static String value(String table, String column, JsonNode value) {
        String text = value.isNull() || value.isMissingNode() ? "" : value.asText();
        return text.startsWith("#") && SensitiveColumns.of(table).containsKey(column) ? Messages.text("audit.hidden", text)
                : or(ColumnWords.value(table, column, text), text);
    }

    private static String table(String table) {
        return or(ColumnWords.table(table), table);
    }

    private static String column(String table, String column) {
        return or(ColumnWords.column(new FieldChange(table, column, null, null)), column);
    }

    private static String or(String word, String otherwise) {
        return word.isEmpty() ? otherwise : word;
    }

    private static JsonNode body(AuditEntry entry) {
        try {
            return JSON.readTree(entry.body());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
