package io.octroi.drift;

import java.util.Map;

/**
 * How a check is made.
 *
 * @param share of tested columns from which on the data set has drifted, above 0 to 1
 * @param methods by column: the method chosen for it
 * @param thresholds by column: the threshold chosen for it
 * @param draws how often both samples are drawn from the reference
 * @param seed of the draws
 */
public record DriftRules(
        double share, Map<String, Method> methods, Map<String, Double> thresholds, int draws, long seed) {

    /** Half of the columns, and for each column what the reference tool chooses. */
    public static final DriftRules USUAL = new DriftRules(0.5, Map.of(), Map.of(), 400, 20_261_129);

    /** A check in which nothing drifts alerts on any of its columns with this chance. */
    static final double FALSE_ALARMS = 0.05;

    public DriftRules {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of columns lies above 0 and up to 1, not at " + share);
        }
        methods = Map.copyOf(methods);
        thresholds = Map.copyOf(thresholds);
    }
}
