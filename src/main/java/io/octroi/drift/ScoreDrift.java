package io.octroi.drift;

import java.util.List;
import java.util.Optional;

/**
 * What the model makes of both samples.
 *
 * @param model its id
 * @param absentInputs what it reads and a sample does not have: then there is nothing else
 * @param score the solvency score, checked as a column is
 * @param months the population stability of the score, in the order of the months; empty where nobody knows them
 * @param reference how well it foretold the outcomes of the reference, where they are known
 * @param current the same of the current sample
 * @param byMonth the same month by month
 */
public record ScoreDrift(
        String model,
        List<String> absentInputs,
        Optional<ColumnDrift> score,
        Optional<GrantRate> grantRate,
        List<MonthStability> months,
        Optional<Performance> reference,
        Optional<Performance> current,
        List<Performance> byMonth) {

    public ScoreDrift {
        absentInputs = List.copyOf(absentInputs);
        months = List.copyOf(months);
        byMonth = List.copyOf(byMonth);
    }

    static ScoreDrift unscored(String model, List<String> absentInputs) {
        return new ScoreDrift(
                model,
                absentInputs,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether the scores, or what they recommend, have moved. */
    public boolean asksForALook() {
        return score.filter(ColumnDrift::asksForALook).isPresent()
                || grantRate.filter(GrantRate::alert).isPresent();
    }
}
