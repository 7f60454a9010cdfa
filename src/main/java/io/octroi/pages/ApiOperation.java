package io.octroi.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a program can ask of the API, for people to read.
 *
 * @param name which no other has
 * @param example a body that is taken; empty where there is none
 */
public record ApiOperation(
        String name,
        String method,
        String path,
        String summary,
        List<String> paragraphs,
        List<Parameter> parameters,
        List<Content> bodies,
        String example,
        List<Answer> answers) {

    /** What is sent in the address or in a header. */
    public record Parameter(
            String name, String place, boolean always, ApiShape.Kind kind, String description, String example) {}

    /** A body in one media type. */
    public record Content(String type, ApiShape.Kind kind) {}

    /** What comes back with one status. */
    public record Answer(String status, List<String> paragraphs, List<Content> contents) {}

    /** The operation under that path and method. */
    static ApiOperation of(String path, String method, JsonNode told, JsonNode document) {
        JsonNode content = told.path("requestBody").path("content");
        return new ApiOperation(
                told.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                document.path("servers").path(0).path("url").asText() + path,
                told.path("summary").asText(),
                paragraphs(told),
                items(told.path("parameters"))
                        .map(parameter -> parameter(parameter, document))
                        .toList(),
                contents(content),
                content.properties().stream()
                        .map(media -> media.getValue().path("example"))
                        .filter(example -> !example.isMissingNode())
                        .findFirst()
                        .orElse(MissingNode.getInstance())
                        .toPrettyString(),
                told.path("responses").properties().stream()
                        .map(ApiOperation::answer)
                        .toList());
    }

    private static Parameter parameter(JsonNode told, JsonNode document) {
        JsonNode parameter =
                told.has("$ref") ? document.at(told.get("$ref").asText().substring(1)) : told;
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                ApiShape.Kind.of(parameter.path("schema")),
                ApiShape.words(parameter),
                parameter.path("example").asText());
    }

    private static Answer answer(Map.Entry<String, JsonNode> told) {
        return new Answer(
                told.getKey(),
                paragraphs(told.getValue()),
                contents(told.getValue().path("content")));
    }

    private static List<Content> contents(JsonNode content) {
        return content.properties().stream()
                .map(media -> new Content(
                        media.getKey(), ApiShape.Kind.of(media.getValue().path("schema"))))
                .toList();
    }

    private static List<String> paragraphs(JsonNode told) {
        return List.of(ApiShape.words(told).split("\n\n", -1));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
