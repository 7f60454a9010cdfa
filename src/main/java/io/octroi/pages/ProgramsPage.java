package io.octroi.pages;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The REST API for people to read, drawn from the very document that programs get. */
@Named
@ApplicationScoped
public class ProgramsPage {

    private final List<Part> parts;
    private final List<ApiShape> shapes;

    @Inject
    ProgramsPage(@Named("openApi") JsonNode document) {
        List<Part> all = new ArrayList<>();
        for (JsonNode tag : document.path("tags")) {
            String name = tag.path("name").asText();
            all.add(new Part(name, tag.path("description").asText(), operations(document, name)));
        }
        this.parts = List.copyOf(all);
        this.shapes = document.path("components").path("schemas").properties().stream()
                .map(ApiShape::of)
                .toList();
    }

    /** A part of the API and what can be asked of it. */
    public record Part(String name, String description, List<ApiOperation> operations) {}

    public List<Part> getParts() {
        return parts;
    }

    public List<ApiShape> getShapes() {
        return shapes;
    }

    private static List<ApiOperation> operations(JsonNode document, String tag) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation
                                .getValue()
                                .path("tags")
                                .path(0)
                                .asText()
                                .equals(tag))
                        .map(operation ->
                                ApiOperation.of(path.getKey(), operation.getKey(), operation.getValue(), document)))
                .toList();
    }
}
