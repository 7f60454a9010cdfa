package io.octroi.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.access.Matrix;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.Locale;

/** The OpenAPI document of the API, made of its resources, their records and their comments when it is first asked for. */
@ApplicationScoped
public class OpenApi {

    private static final String HEAD =
            """
            {"openapi": "3.1.1",
             "info": {
               "title": "Octroi",
               "version": "1",
               "description": "Scores consumer-credit applications, explains the scores, and keeps the decisions that people take \
            on them.\\n\\nNumbers are in full precision; a missing value is `null`. Errors are problem details (RFC 9457): each \
            operation names the types of problem it answers with. Beside these, an address that is not here answers 404, and a \
            method that is not here 405.",
               "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
             "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
             "servers": [{"url": "/api"}],
             "security": [{"account": []}, {"key": []}, {"keyHeader": []}]}""";

    private static final String COMPONENTS =
            """
            {"parameters": {"AcceptLanguage": {
               "name": "Accept-Language", "in": "header", "required": false,
               "description": "Chooses the language of labels and sentences: French or English; English when neither is asked for.",
               "schema": {"type": "string"}, "example": "fr"}},
             "securitySchemes": {
               "account": {"type": "http", "scheme": "basic", "description": "The name and password of an account."},
               "key": {"type": "http", "scheme": "bearer", "description": "An API key, which an admin creates for what its scopes allow."},
               "keyHeader": {"type": "apiKey", "in": "header", "name": "X-API-Key", "description": "The same key in a header of its own."}}}""";

    private final ObjectNode document;

    @Inject
    OpenApi(Matrix matrix) {
        this.document = document(matrix, OctroiApi.RESOURCES);
    }

    /** The document; nobody changes it. */
    @Produces
    @Named("openApi")
    public JsonNode document() {
        return document;
    }

    /**
     * Makes the document.
     *
     * @param matrix who may call which operation
     */
    static ObjectNode document(Matrix matrix, Collection<Class<?>> resources) {
        Shapes shapes = new Shapes();
        ObjectNode document = Schema.parse(HEAD);
        ObjectNode paths = Schema.empty();
        for (Operation operation : Operation.of(resources)) {
            paths.withObjectProperty(operation.path().isEmpty() ? "/" : operation.path())
                    .set(
                            operation.method().toLowerCase(Locale.ROOT),
                            new OperationShape(operation, shapes).told(matrix));
        }
        resources.stream()
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .forEach(resource -> document.withArrayProperty("tags")
                        .addObject()
                        .put("name", Operation.tag(resource))
                        .put("description", Comments.of(resource)));
        document.set("paths", paths);
        ObjectNode components = Schema.parse(COMPONENTS);
        document.set("components", components.set("schemas", shapes.components()));
        return document;
    }
}
