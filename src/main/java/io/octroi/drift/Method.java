package io.octroi.drift;

import io.octroi.statistics.DifferenceTests;
import io.octroi.statistics.Divergence;
import io.octroi.statistics.KolmogorovSmirnov;
import io.octroi.statistics.TwoSamples;
import io.octroi.statistics.Wasserstein;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The ways to tell how much two samples of a column differ, by the names, thresholds and signs of Evidently 0.7.21. */
public enum Method {
    KOLMOGOROV_SMIRNOV("ks", "K-S p_value", Sign.AT_MOST, 0.05, Method.NUMBERS),
    CHI_SQUARE("chisquare", "chi-square p_value", Sign.BELOW, 0.05, Method.CATEGORIES),
    Z_TEST("z", "Z-test p_value", Sign.BELOW, 0.05, Method.CATEGORIES),
    WASSERSTEIN("wasserstein", "Wasserstein distance (normed)", Sign.AT_LEAST, 0.1, Method.NUMBERS),
    JENSEN_SHANNON("jensenshannon", "Jensen-Shannon distance", Sign.AT_LEAST, 0.1, Method.BOTH),
    PSI("psi", "PSI", Sign.AT_LEAST, 0.1, Method.BOTH),
    KULLBACK_LEIBLER("kl_div", "Kullback-Leibler divergence", Sign.AT_LEAST, 0.1, Method.BOTH),
    HELLINGER("hellinger", "Hellinger distance", Sign.AT_LEAST, 0.1, Method.BOTH),
    T_TEST("t_test", "t-test p_value", Sign.AT_MOST, 0.05, Method.NUMBERS),
    MANN_WHITNEY("mannw", "Mann-Whitney U-rank test p_value", Sign.AT_MOST, 0.05, Method.NUMBERS),
    G_TEST("g_test", "g-test p_value", Sign.BELOW, 0.05, Method.CATEGORIES);

    private static final int FEW_ROWS = 1_000;
    private static final int FEW_VALUES = 5;
    private static final int TWO = 2;

    private static final int NUMBERS = 1;
    private static final int CATEGORIES = 2;
    private static final int BOTH = 3;

    /** When a score tells of drift. */
    enum Sign {
        AT_MOST,
        BELOW,
        AT_LEAST
    }

    private final String id;
    private final String title;
    private final Sign sign;
    private final double threshold;
    private final int inputs;

    Method(String id, String title, Sign sign, double threshold, int inputs) {
        this.id = id;
        this.title = title;
        this.sign = sign;
        this.threshold = threshold;
        this.inputs = inputs;
    }

    /** The method of that id, such as {@code psi}, if there is one. */
    public static Optional<Method> find(String id) {
        return Arrays.stream(values()).filter(method -> method.id.equals(id)).findFirst();
    }

    /**
     * The method for a column that nobody chose one for.
     *
     * @param samples neither of them empty, without missing values
     */
    static Method usual(TwoSamples samples, Kind kind) {
        boolean few = samples.referenceSize() <= FEW_ROWS;
        if (kind == Kind.NUMBER && samples.distinct() > FEW_VALUES) {
            return few ? KOLMOGOROV_SMIRNOV : WASSERSTEIN;
        }
        if (!few) {
            return JENSEN_SHANNON;
        }
        return samples.distinct() > TWO ? CHI_SQUARE : Z_TEST;
    }

    public String id() {
        return id;
    }

    /** The name the reference tool gives it in its results. */
    public String title() {
        return title;
    }

    public double threshold() {
        return threshold;
    }

    boolean takes(Kind kind) {
        return (inputs & (kind == Kind.NUMBER ? NUMBERS : CATEGORIES)) != 0;
    }

    /** Whether the score is a p-value: the smaller, the further apart. */
    public boolean isPValue() {
        return sign != Sign.AT_LEAST;
    }

    boolean isDrift(double score, double limit) {
        return switch (sign) {
            case AT_MOST -> score <= limit;
            case BELOW -> score < limit;
            case AT_LEAST -> score >= limit;
        };
    }

    /** Whether its scores grow like the square root of a sum of squares; sums of squares themselves do not. */
    boolean isRoot() {
        return EnumSet.of(WASSERSTEIN, JENSEN_SHANNON, HELLINGER).contains(this);
    }

    /**
     * The score of samples such as these; NaN where there is none.
     *
     * @param like what fixes the unit of a distance: the samples themselves, or those that others are drawn from
     */
    ToDoubleFunction<TwoSamples> score(TwoSamples like, Kind kind, boolean whole) {
        return switch (this) {
            case KOLMOGOROV_SMIRNOV -> KolmogorovSmirnov::pValue;
            case CHI_SQUARE -> DifferenceTests::chiSquare;
            case Z_TEST -> DifferenceTests::z;
            case G_TEST -> DifferenceTests::g;
            case T_TEST -> DifferenceTests::t;
            case MANN_WHITNEY -> DifferenceTests::mannWhitney;
            case WASSERSTEIN -> {
                double deviation = Wasserstein.deviation(like);
                yield samples -> Wasserstein.normed(samples, deviation);
            }
            case JENSEN_SHANNON -> samples -> shares(samples, kind, whole).jensenShannon();
            case PSI -> samples -> shares(samples, kind, whole).populationStability();
            case KULLBACK_LEIBLER -> samples -> shares(samples, kind, whole).kullbackLeibler();
            case HELLINGER ->
                samples -> (kind == Kind.NUMBER
                                ? Divergence.ofDistinctNumbers(samples, whole)
                                : Divergence.ofCategories(samples))
                        .hellinger();
        };
    }

    /** What rises with the difference, and is cheaper than the score: resampled pairs are put in order by it. */
    ToDoubleFunction<TwoSamples> order(TwoSamples like, Kind kind, boolean whole) {
        if (this == KOLMOGOROV_SMIRNOV) {
            return KolmogorovSmirnov::distance;
        }
        ToDoubleFunction<TwoSamples> score = score(like, kind, whole);
        return isPValue() ? samples -> -score.applyAsDouble(samples) : score;
    }

    private static Divergence shares(TwoSamples samples, Kind kind, boolean whole) {
        return kind == Kind.NUMBER ? Divergence.ofNumbers(samples, whole) : Divergence.ofCategories(samples);
    }
}
