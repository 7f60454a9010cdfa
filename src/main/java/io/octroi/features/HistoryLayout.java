package io.octroi.features;

/**
 * Which history features a {@link HistoryVector} holds, and in which order; kept beside stored vectors, it lets them
 * be read after the catalogue has changed.
 *
 * @param version changes whenever a feature's id or declaration changes
 * @param order the features' ids
 */
public record HistoryLayout(String version, FeatureOrder order) {}
