package org.jielin.common.db;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How rows are written in changes, digests, the audit and backups: every value as text, the same text on both engines and
 * whichever way it was read.
 */
final class RowText {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d)(?::(\\d\\d)(?:\\.(\\d*?)0*)?)?");

    private RowText() {
    }

    /** A value as text; null for null. */
    static String of(Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Clob clob -> clob.getSubString(1, (int) clob.length());
            default -> uniform(value.toString());
        };
    }

    /** Timestamps differ in their separator and trailing zeros by engine and driver. */
    private static String uniform(String text) {
        if (text.length() < 16 || text.length() > 32 || !Character.isDigit(text.charAt(0))) {
            return text;
        }
        Matcher matcher = TIMESTAMP.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        String seconds = matcher.group(3) == null ? "00" : matcher.group(3);
        String fraction = matcher.group(4) == null || matcher.group(4).isEmpty() ? "" : "." + matcher.group(4);
        return matcher.group(1) + "T" + matcher.group(2) + ":" + seconds + fraction;
    }

    /** A row as the table {@code change} holds it; null for null. */
    static Map<String, String> parse(String json) {
        if (json == null) {
            return null;
        }
        try {
            Map<String, String> row = new LinkedHashMap<>();
            JSON.readValue(json, new TypeReference<Map<String, Object>>() {
            }).forEach((column, value) -> row.put(column, value == null ? null : uniform(value.toString())));
            return row;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable row");
        }
    }

    /** Canonical JSON: keys sorted, nothing between the signs. */
    static String json(Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("row not written");
        }
    }

    /** A row as {@link #json} writes it, without the detour over a general object; null for null. */
    static String row(Map<String, String> row) {
        return row == null ? null : columns(row, true);
    }

    /** The bytes that stand for a row wherever it is digested; columns without a value don't count. */
    static byte[] canonical(String table, Map<String, String> row) {
        return (table + "\n" + columns(row, false)).getBytes(StandardCharsets.UTF_8);
    }

    private static String columns(Map<String, String> row, boolean empty) {
        String[] names = row.keySet().toArray(String[]::new);
        Arrays.sort(names);
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (String name : names) {
                String value = row.get(name);
                if (value != null || empty) {
                    json.writeStringField(name, value);
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("row not written");
        }
        return text.toString();
    }
}
