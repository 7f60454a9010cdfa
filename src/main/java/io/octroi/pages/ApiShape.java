package io.octroi.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An object as the API reads or writes it, for people to read.
 *
 * @param members in the order in which they are written
 */
public record ApiShape(String name, String description, List<Member> members) {

    private static final String REFERENCES = "#/components/schemas/";

    /**
     * One member.
     *
     * @param always whether it is always there
     */
    public record Member(String name, boolean always, Kind kind, String description) {}

    /**
     * What a value is.
     *
     * @param words such as "array of"
     * @param shape the object it is then; empty where it is none
     */
    public record Kind(String words, String shape) {

        /** What a schema says a value is. */
        static Kind of(JsonNode schema) {
            if (schema.has("$ref")) {
                return new Kind("", schema.get("$ref").asText().replace(REFERENCES, ""));
            }
            if (schema.has("anyOf")) {
                Kind first = of(schema.get("anyOf").get(0));
                Kind last = of(schema.get("anyOf").get(1));
                return new Kind((last.words.isEmpty() ? last.shape : last.words) + " or " + first.words, first.shape);
            }
            if (schema.has("items")) {
                Kind items = of(schema.get("items"));
                return new Kind("array of " + items.words, items.shape);
            }
            if (schema.path("additionalProperties").isObject()) {
                Kind values = of(schema.get("additionalProperties"));
                return new Kind("object by name, each " + values.words, values.shape);
            }
            return new Kind(simple(schema) + bounds(schema), "");
        }

        private static String simple(JsonNode schema) {
            String types = schema.path("type").isArray()
                    ? texts(schema.get("type")).collect(Collectors.joining(" or "))
                    : schema.path("type").asText();
            return schema.has("enum")
                    ? types + ": " + texts(schema.get("enum")).collect(Collectors.joining(", "))
                    : types;
        }

        private static String bounds(JsonNode schema) {
            return bound(schema, "minimum", "from")
                    + bound(schema, "exclusiveMinimum", "above")
                    + bound(schema, "maximum", "to")
                    + bound(schema, "maxLength", "of at most")
                    + (schema.has("maxLength") ? " characters" : "")
                    + bound(schema, "default", "unless said otherwise");
        }

        private static String bound(JsonNode schema, String keyword, String words) {
            return schema.has(keyword)
                    ? ", " + words + " " + schema.get(keyword).asText()
                    : "";
        }

        private static Stream<String> texts(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
        }
    }

    static ApiShape of(Map.Entry<String, JsonNode> named) {
        JsonNode schema = named.getValue();
        List<String> required = Kind.texts(schema.path("required")).toList();
        List<Member> members = schema.path("properties").properties().stream()
                .map(member -> new Member(
                        member.getKey(),
                        required.contains(member.getKey()),
                        Kind.of(member.getValue()),
                        words(member.getValue())))
                .toList();
        return new ApiShape(named.getKey(), words(schema), members);
    }

    /** The description, without the marks that Markdown puts round code. */
    static String words(JsonNode told) {
        return told.path("description").asText().replace("`", "");
    }
}
