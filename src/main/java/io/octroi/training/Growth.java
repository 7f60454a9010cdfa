package io.octroi.training;

import io.octroi.client.Progress;

/** Grows models by one recipe and seed, and tells how many of all their trees stand. */
final class Growth {

    private static final int TREES_PER_STEP = 20;

    private final Recipe recipe;
    private final long seed;
    private final String task;
    private final int models;
    private final Progress progress;
    private int grown;

    /**
     * Prepares for that many models.
     *
     * @param task under which progress is told
     */
    Growth(Recipe recipe, long seed, String task, int models, Progress progress) {
        this.recipe = recipe;
        this.seed = seed;
        this.task = task;
        this.models = models;
        this.progress = progress;
    }

    /**
     * A model of these clients, in LightGBM's text format; safe to call from several threads.
     *
     * @throws Untrainable when the thread is interrupted, or LightGBM refuses
     */
    String on(LightGbmDataset dataset) {
        try (LightGbmBooster booster = new LightGbmBooster(dataset, recipe.parameters(seed))) {
            for (int round = 1; round <= recipe.rounds() && booster.grow(); round++) {
                if (round % TREES_PER_STEP == 0) {
                    tell();
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new Untrainable("the training was interrupted");
                }
            }
            return booster.text();
        }
    }

    private synchronized void tell() {
        grown += TREES_PER_STEP;
        progress.advanced(task, grown, (long) recipe.rounds() * models);
    }
}
