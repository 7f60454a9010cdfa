package io.octroi.tracking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Tells a tracking server which model is in use, by the alias {@code champion} of its version. */
public final class MlflowChampion {

    private static final String EXPERIMENT = "octroi promotions";

    private final MlflowClient client;
    private final MlflowRegistry registry;

    public MlflowChampion(MlflowServer server) {
        this.client = new MlflowClient(server);
        this.registry = new MlflowRegistry(client);
    }

    /**
     * Sets the aliases {@code champion} and {@code previous}; a model the server does not know is registered with the
     * files of its package.
     *
     * @param folder of the package
     * @return for people: which version it is, or why the server was not told
     */
    public String tell(String modelId, Path folder) {
        try {
            Optional<String> known = registry.version(modelId);
            String version = known.isPresent() ? known.get() : registered(modelId, folder);
            registry.crown(version);
            return "the tracking server at " + client.server() + " calls version " + version + " of "
                    + MlflowRegistry.NAME + " champion";
        } catch (IOException e) {
            return "the promotion stands, but the tracking server at " + client.server() + " was not told ("
                    + Courier.reason(e) + "): promote the model again once it answers, to set its aliases";
        }
    }

    private String registered(String modelId, Path folder) throws IOException {
        RunEntry run = RunEntry.ofExperiment(client, EXPERIMENT, modelId, Map.of());
        run.create();
        for (Map.Entry<String, Path> file : ArtifactFiles.of("model", folder).entrySet()) {
            run.keep(file.getKey(), file.getValue());
        }
        String version = registry.register(modelId, run.id(), run.artifacts() + "/model");
        run.end("FINISHED", System.currentTimeMillis());
        return version;
    }
}
