package io.octroi.training;

import io.octroi.statistics.Estimate;
import io.octroi.statistics.Proportions;
import java.util.EnumMap;
import java.util.Map;

/** Counts what happened to the clients of one group. */
final class GroupTally {

    private long files;
    private long granted;
    private long referred;
    private long defaulted;
    private long grantedDefaulted;
    private double predicted;
    private double predictedSquares;

    void add(Judgement judgement) {
        files++;
        granted += judgement.granted() ? 1 : 0;
        referred += judgement.referred() ? 1 : 0;
        defaulted += judgement.defaulted() ? 1 : 0;
        grantedDefaulted += judgement.granted() && judgement.defaulted() ? 1 : 0;
        predicted += judgement.defaultProbability();
        predictedSquares += judgement.defaultProbability() * judgement.defaultProbability();
    }

    long files() {
        return files;
    }

    /**
     * The group's figures; those among the clients of one outcome only where there are enough of them.
     *
     * @param fewest with fewer clients of an outcome, a share among them says too little, and too much of each
     */
    Map<FairnessMeasure, Estimate> figures(int fewest) {
        Map<FairnessMeasure, Estimate> figures = new EnumMap<>(FairnessMeasure.class);
        figures.put(FairnessMeasure.GRANT_RATE, Proportions.share(granted, files));
        figures.put(FairnessMeasure.REFER_RATE, Proportions.share(referred, files));
        if (files - defaulted >= fewest) {
            figures.put(
                    FairnessMeasure.TRUE_POSITIVE_RATE,
                    Proportions.share(granted - grantedDefaulted, files - defaulted));
        }
        if (defaulted >= fewest) {
            figures.put(FairnessMeasure.FALSE_POSITIVE_RATE, Proportions.share(grantedDefaulted, defaulted));
        }
        figures.put(FairnessMeasure.PREDICTED_DEFAULT_RATE, Proportions.mean(predicted, predictedSquares, files));
        figures.put(FairnessMeasure.OBSERVED_DEFAULT_RATE, Proportions.share(defaulted, files));
        return figures;
    }
}
