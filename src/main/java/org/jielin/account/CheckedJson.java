package org.jielin.account;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import org.jielin.common.crypto.DamagedException;

/** JSON that carries the SHA-256 of the rest of its text as its last field, in every format there will ever be. */
final class CheckedJson {

    private static final String SUM = "sha256";
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private CheckedJson() {
    }

    static String write(Object value) {
        ObjectNode tree = JSON.valueToTree(value);
        return tree.put(SUM, sum(tree)).toString();
    }

    /** @throws DamagedException when a character differs from what was written */
    static ObjectNode read(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode tree
                    && tree.remove(SUM) instanceof JsonNode told && told.asText().equals(sum(tree))) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw new DamagedException();
        }
        throw new DamagedException();
    }

    /** @throws DamagedException when the tree isn't what the type holds */
    static <T> T as(Class<T> type, ObjectNode tree) {
        try {
            return JSON.treeToValue(tree, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DamagedException();
        }
    }

    private static String sum(ObjectNode tree) {
        return HexFormat.of().formatHex(Login.sha256(tree.toString()));
    }
}
