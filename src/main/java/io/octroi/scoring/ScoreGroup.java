package io.octroi.scoring;

import io.octroi.scoring.IsotonicCalibration.Knot;
import io.octroi.statistics.IsotonicRegression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files of neighbouring raw scores, counted together.
 *
 * @param files how many
 * @param defaults how many of them defaulted
 * @param scoreSum the sum of their raw scores
 */
record ScoreGroup(long files, long defaults, double scoreSum) {

    /** So many files at least share a rate: fewer would tell chance, not risk. */
    private static final int LEAST_FILES = 50;

    /** At most so many groups of files. */
    private static final int GROUPS = 200;

    private static final ScoreGroup EMPTY = new ScoreGroup(0, 0, 0);

    /** Groups in rising order of their scores; files of the same score are never parted. */
    static List<ScoreGroup> of(double[] rawScores, boolean[] defaulted) {
        if (rawScores.length != defaulted.length) {
            throw new IllegalArgumentException(rawScores.length + " scores for " + defaulted.length + " outcomes");
        }
        int[] order = IntStream.range(0, rawScores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> rawScores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int least = Math.max(LEAST_FILES, rawScores.length / GROUPS);
        List<ScoreGroup> groups = new ArrayList<>();
        ScoreGroup group = EMPTY;
        for (int i = 0; i < order.length; i++) {
            boolean tie = i > 0 && rawScores[order[i]] == rawScores[order[i - 1]];
            if (group.files >= least && !tie) {
                groups.add(group);
                group = EMPTY;
            }
            group = group.with(1, defaulted[order[i]] ? 1 : 0, rawScores[order[i]]);
        }
        groups.add(group);
        return groups;
    }

    /** One knot per stretch of groups whose rates, made to rise, are the same. */
    static List<Knot> risingRates(List<ScoreGroup> groups) {
        ScoreGroup all = groups.stream().reduce(EMPTY, ScoreGroup::with);
        double[] rates =
                groups.stream().mapToDouble(group -> group.rateBeside(all)).toArray();
        double[] rising = IsotonicRegression.fit(
                rates, groups.stream().mapToDouble(ScoreGroup::files).toArray());
        List<Knot> knots = new ArrayList<>();
        for (int from = 0; from < rising.length; ) {
            int to = from;
            ScoreGroup stretch = EMPTY;
            while (to < rising.length && rising[to] == rising[from]) {
                stretch = stretch.with(groups.get(to++));
            }
            knots.add(new Knot(stretch.scoreSum / stretch.files, rising[from]));
            from = to;
        }
        return knots;
    }

    /** The default rate, as if one file more with the mean outcome were there: a few files never prove a rate of 0. */
    private double rateBeside(ScoreGroup all) {
        return (defaults + (double) all.defaults / all.files) / (files + 1);
    }

    private ScoreGroup with(ScoreGroup other) {
        return with(other.files, other.defaults, other.scoreSum);
    }

    private ScoreGroup with(long moreFiles, long moreDefaults, double moreScores) {
        return new ScoreGroup(files + moreFiles, defaults + moreDefaults, scoreSum + moreScores);
    }
}
