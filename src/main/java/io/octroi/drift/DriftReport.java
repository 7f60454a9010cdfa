package io.octroi.drift;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a check found.
 *
 * @param shareLimit the share of tested columns from which on the data set has drifted
 * @param referenceClients how many clients the reference has
 * @param currentClients how many clients the current sample has
 * @param tested how many columns have a score
 * @param drifted how many of them drift by the reference tool's rule
 * @param driftedShare of the tested ones, 0 to 1
 * @param datasetDrift whether that share reaches the limit
 * @param alerts how many columns ask for a look: beyond threshold and noise floor, or by their gaps or categories
 * @param alertShare of all columns, 0 to 1
 * @param importanceDrifted the share of the model's contributions that alerting columns have, where a model was given
 * @param found whether anything asks for a look
 */
public record DriftReport(
        double shareLimit,
        int referenceClients,
        int currentClients,
        int tested,
        int drifted,
        double driftedShare,
        boolean datasetDrift,
        int alerts,
        double alertShare,
        Optional<Double> importanceDrifted,
        boolean found,
        Optional<ScoreDrift> model,
        List<ColumnDrift> columns) {

    public DriftReport {
        columns = List.copyOf(columns);
    }

    static DriftReport of(
            double shareLimit,
            Sample reference,
            Sample current,
            List<ColumnDrift> columns,
            Optional<ScoreDrift> model) {
        int tested = count(columns, ColumnDrift::isTested);
        int drifted = count(columns, ColumnDrift::drift);
        int alerts = count(columns, ColumnDrift::asksForALook);
        double share = tested == 0 ? 0 : (double) drifted / tested;
        return new DriftReport(
                shareLimit,
                reference.rows(),
                current.rows(),
                tested,
                drifted,
                share,
                tested > 0 && share >= shareLimit,
                alerts,
                columns.isEmpty() ? 0 : (double) alerts / columns.size(),
                model.map(scored -> importanceOf(columns)),
                alerts > 0 || model.filter(ScoreDrift::asksForALook).isPresent(),
                model,
                columns);
    }

    private static int count(List<ColumnDrift> columns, Predicate<ColumnDrift> which) {
        return (int) columns.stream().filter(which).count();
    }

    private static double importanceOf(List<ColumnDrift> columns) {
        return columns.stream()
                .filter(ColumnDrift::asksForALook)
                .mapToDouble(column -> column.importance().orElse(0.0))
                .sum();
    }

    /** The column of that name. */
    public Optional<ColumnDrift> column(String name) {
        return columns.stream().filter(column -> column.column().equals(name)).findFirst();
    }

    /** The columns that look misread: a wrong sign, or another unit. */
    public List<ColumnDrift> misread() {
        return columns.stream()
                .filter(column ->
                        column.misreading().isPresent() && column.derivedFrom().isEmpty())
                .toList();
    }
}
