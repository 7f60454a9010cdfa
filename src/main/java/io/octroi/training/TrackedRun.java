package io.octroi.training;

import java.nio.file.Path;
import java.util.Map;

/** One training as it is told while it runs; closed without having finished, it failed. Safe for several threads. */
public interface TrackedRun extends AutoCloseable {

    /** Tells what was chosen before it began, by name. */
    void parameters(Map<String, String> parameters);

    /**
     * Tells a figure.
     *
     * @param step of a series, such as the fold or the number of trees; 0 for a figure that stands alone
     */
    void metric(String name, double value, long step);

    /**
     * Keeps a copy of a file, or of a folder with all in it.
     *
     * @param folder in the run, empty for its top
     */
    void artifact(String folder, Path source);

    /** The folder of a run in which the model package that came of it is kept. */
    String MODEL_FOLDER = "model";

    /**
     * Keeps the model package that came of the run, and offers the model where models are registered.
     *
     * @param folder of the package
     */
    default void model(String id, Path folder) {
        artifact(MODEL_FOLDER, folder);
    }

    /** Opens a run within this one, such as one candidate of several. */
    TrackedRun child(String name);

    /** The training came to its end. */
    void finish();

    @Override
    void close();
}
