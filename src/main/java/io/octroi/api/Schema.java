package io.octroi.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** JSON schemas (draft 2020-12, as OpenAPI 3.1 has them), piece by piece. */
final class Schema {

    private static final JsonMapper JSON = new JsonMapper();

    private Schema() {}

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A schema that the code holds as text; anything else than an object is a mistake in the program. */
    static ObjectNode parse(String json) {
        return (ObjectNode) read(json);
    }

    /** Any JSON that the code holds. */
    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An object that has the members it is given later, and no other. */
    static ObjectNode object() {
        ObjectNode schema = empty().put("type", "object");
        schema.putObject("properties");
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A value that is written as a text, as the type that its schema names. */
    static JsonNode value(String text, ObjectNode schema) {
        return schema.path("type").asText().equals("string") ? text(text) : read(text);
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    static ObjectNode array(ObjectNode items) {
        return empty().put("type", "array").set("items", items);
    }

    /** An object whose members have names of their own and are all alike. */
    static ObjectNode map(ObjectNode values) {
        return empty().put("type", "object").set("additionalProperties", values);
    }

    /** One of two kinds of value. */
    static ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode schema = empty();
        schema.putArray("anyOf").add(one).add(other);
        return schema;
    }

    static ObjectNode reference(String name) {
        return empty().put("$ref", "#/components/schemas/" + name);
    }

    /** A text that is one of an enum's words. */
    static ObjectNode words(Class<?> words) {
        ObjectNode schema = empty().put("type", "string");
        ArrayNode all = schema.putArray("enum");
        Arrays.stream(words.getEnumConstants())
                .map(word -> DecisionJson.word((Enum<?>) word))
                .forEach(all::add);
        return schema;
    }

    /** The same, or null. */
    static ObjectNode orNull(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode()) {
            return either(schema, empty().put("type", "null"));
        }
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        if (type.isTextual()) {
            types.add(type.asText());
        } else {
            type.forEach(types::add);
        }
        schema.set("type", types.add("null"));
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return schema;
    }

    /** Adds a sentence, if there is one. */
    static void describe(ObjectNode schema, String words) {
        if (!words.isEmpty()) {
            schema.put("description", words);
        }
    }
}
