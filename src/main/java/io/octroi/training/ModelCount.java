package io.octroi.training;

import io.octroi.client.Progress;

/** Counts the models of trees that stand, and tells how many of all that is; several threads may count. */
final class ModelCount implements BoostedTrees.Steps {

    private static final String TASK = "models";

    private final Progress progress;
    private int expected;
    private int standing;

    ModelCount(Progress progress) {
        this.progress = progress;
    }

    synchronized void expect(int models) {
        expected = models;
    }

    @Override
    public synchronized void stands() {
        progress.advanced(TASK, ++standing, expected);
    }
}
