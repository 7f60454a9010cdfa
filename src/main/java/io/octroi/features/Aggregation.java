package io.octroi.features;

import io.octroi.client.CreditHistory;
import io.octroi.client.HistoryTable;
import io.octroi.features.Series.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Brings a client's credit history down to the history features, the same way for one client and for millions; compiled
 * once from the catalogue's declarations, safe for many threads.
 *
 * <p>A client without a row in a table has no value for any feature of that table. With rows, but none that count,
 * numbers and sums are 0 and all else is missing.
 */
public final class Aggregation {

    private final HistoryLayout layout;
    private final List<TablePlan> plans = new ArrayList<>();

    /**
     * Compiles features.
     *
     * @param loans what the rows of each table are about
     */
    Aggregation(List<HistoryFeature> features, Function<HistoryTable, HistoryLoan> loans) {
        this.layout = new HistoryLayout(
                Fingerprint.of(features.stream().map(HistoryFeature::recipe).toList()),
                new FeatureOrder(
                        features.stream().map(feature -> feature.feature().id()).toList()));
        Map<HistoryTable, List<Placed>> byTable = new EnumMap<>(HistoryTable.class);
        for (int i = 0; i < features.size(); i++) {
            byTable.computeIfAbsent(features.get(i).table(), first -> new ArrayList<>())
                    .add(new Placed(features.get(i), i));
        }
        byTable.forEach((table, placed) -> plans.add(new TablePlan(table, loans.apply(table), placed)));
    }

    /** Which features the vectors hold, and in which order. */
    public HistoryLayout layout() {
        return layout;
    }

    /** The client's history features. */
    public HistoryVector of(CreditHistory history) {
        double[] values = new double[layout.order().size()];
        write(history, new Workbench(), values);
        return new HistoryVector(layout, values);
    }

    /** Writes the client's history features in the memory of a bench that no other thread uses. */
    void write(CreditHistory history, Workbench bench, double[] to) {
        Arrays.fill(to, Double.NaN);
        for (TablePlan plan : plans) {
            plan.write(history, bench, to);
        }
    }
}
