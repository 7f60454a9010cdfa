package io.octroi.training;

import java.util.Map;

/**
 * Where trainings are told, so that a data scientist finds again what was tried and what came of it: files under
 * {@code OCTROI_HOME}, or a tracking server.
 */
public interface RunTracking {

    /**
     * Opens a run.
     *
     * @param experiment under which runs of the same purpose are gathered
     * @param name for people; need not be unique
     * @param tags facts that are neither parameters nor figures, by name
     */
    TrackedRun begin(String experiment, String name, Map<String, String> tags);
}
