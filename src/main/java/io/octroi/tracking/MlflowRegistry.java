package io.octroi.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The registered model under which the server keeps Octroi's models, one version each, and which of them is what. */
final class MlflowRegistry {

    static final String NAME = "octroi";

    /** The tag of a version that names the model's id. */
    static final String MODEL = "octroi.model";

    static final String CHAMPION = "champion";
    static final String CHALLENGER = "challenger";
    static final String PREVIOUS = "previous";

    private final MlflowClient client;

    MlflowRegistry(MlflowClient client) {
        this.client = client;
    }

    /** The version of that model; a new one unless it has one already. */
    String register(String modelId, String runId, String artifacts) throws IOException {
        Optional<String> known = version(modelId);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            client.post(
                    "registered-models/create",
                    Map.of("name", NAME, "description", "Credit scoring models packed by Octroi"));
        } catch (MlflowRefusal taken) {
            if (!taken.says("RESOURCE_ALREADY_EXISTS")) {
                throw taken;
            }
        }
        Map<String, Object> body = new HashMap<>();
        body.put("name", NAME);
        body.put("source", artifacts);
        body.put("run_id", runId);
        body.put("description", "Model " + modelId);
        body.put("tags", MlflowLimits.tags(Map.of(MODEL, modelId)));
        return versionIn(client.post("model-versions/create", body).path("model_version"));
    }

    /** The version of that model, if the server has one. */
    Optional<String> version(String modelId) throws IOException {
        String filter = "name='" + NAME + "' and tags.`" + MODEL + "`='" + modelId + "'";
        for (JsonNode version :
                client.get("model-versions/search", Map.of("filter", filter)).path("model_versions")) {
            for (JsonNode tag : version.path("tags")) {
                if (MODEL.equals(tag.path("key").asText(""))
                        && modelId.equals(tag.path("value").asText(""))) {
                    return Optional.of(versionIn(version));
                }
            }
        }
        return Optional.empty();
    }

    /** The version that is called so, if any is. */
    Optional<String> called(String alias) throws IOException {
        try {
            return Optional.of(versionIn(client.get("registered-models/alias", Map.of("name", NAME, "alias", alias))
                    .path("model_version")));
        } catch (MlflowRefusal unknown) {
            if (unknown.says("INVALID_PARAMETER_VALUE") || unknown.says("RESOURCE_DOES_NOT_EXIST")) {
                return Optional.empty();
            }
            throw unknown;
        }
    }

    /** A model just trained; the champion, trained once more, is no challenger of itself. */
    void challenge(String version) throws IOException {
        if (!called(CHAMPION).equals(Optional.of(version))) {
            call(CHALLENGER, version);
        }
    }

    /** The model in use; the one before is called previous from now on. */
    void crown(String version) throws IOException {
        Optional<String> before = called(CHAMPION);
        if (before.isPresent() && !before.get().equals(version)) {
            call(PREVIOUS, before.get());
        }
        call(CHAMPION, version);
        if (called(CHALLENGER).equals(Optional.of(version))) {
            client.delete("registered-models/alias", Map.of("name", NAME, "alias", CHALLENGER));
        }
    }

    private void call(String alias, String version) throws IOException {
        client.post("registered-models/alias", Map.of("name", NAME, "alias", alias, "version", version));
    }

    private static String versionIn(JsonNode version) throws IOException {
        String number = version.path("version").asText("");
        if (number.isEmpty()) {
            throw new MlflowRefusal(0, "", "its answer names no version of " + NAME);
        }
        return number;
    }
}
