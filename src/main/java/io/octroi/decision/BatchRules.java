package io.octroi.decision;

import java.nio.file.Path;

/**
 * How batches of clients are taken.
 *
 * @param folder where a batch is set aside while it is worked on
 * @param mostBytes the size of the largest batch
 */
public record BatchRules(Path folder, long mostBytes) {}
