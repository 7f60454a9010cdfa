package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the clients of a folder, real or invented, lie from the statistics published of Home Credit's tables. */
public final class RealismReport {

    private static final int STRONGEST = 20;

    private final Path folder;
    private final Outcomes outcomes;
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    private RealismReport(Path folder) throws IOException {
        this.folder = folder;
        this.outcomes = Outcomes.of(folder);
        compareForm();
        double clients = outcomes.clients() + (double) applicants();
        for (HistoryTable table : HistoryTable.values()) {
            if (CsvText.find(folder, table.title()).isPresent()) {
                compareHistory(table, clients);
            } else {
                absent.add(table.title());
            }
        }
    }

    /**
     * Compares the reference clients of a folder, and all credit history in it; files are plain or gzipped. A table of credit
     * history that is absent is left out, which the report says.
     *
     * @throws IOException when a file cannot be read, or the folder has no {@code application_train.csv}
     */
    public static RealismReport of(Path folder) throws IOException {
        return new RealismReport(folder);
    }

    /** Whether a folder has reference clients, without whom nothing is compared. */
    public static boolean isPossible(Path folder) {
        return CsvText.find(folder, SyntheticPopulation.REFERENCE_TABLE).isPresent();
    }

    /** How many reference clients were compared. */
    int clients() {
        return outcomes.clients();
    }

    /** Every figure compared, the widest deviation first. */
    List<Deviation> deviations() {
        return deviations.stream()
                .sorted(Comparator.comparingDouble(Deviation::width).reversed())
                .toList();
    }

    /** The deviations beyond their bounds by more than chance explains, the widest first. */
    List<Deviation> offenders() {
        return deviations().stream().filter(Deviation::isTooWide).toList();
    }

    /** The report for a reader: a summary, the figures by table, then one line for each that chance does not explain. */
    @Override
    public String toString() {
        List<Deviation> offenders = offenders();
        long beyond = deviations.stream().filter(Deviation::isBeyondBound).count();
        Stream<String> head = Stream.of(
                "%d of %d figures of %d reference clients lie beyond their bounds, %d of them further than chance explains"
                        .formatted(beyond, deviations.size(), clients(), offenders.size()));
        Stream<String> tables = deviations.stream()
                .collect(Collectors.groupingBy(Deviation::table, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> summary(entry.getKey(), entry.getValue()));
        Stream<String> missing = absent.stream().map(table -> "  %-24s not in %s".formatted(table, folder));
        return Stream.of(head, tables, missing, offenders.stream().map(Deviation::toString))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String summary(String table, List<Deviation> figures) {
        long tooWide = figures.stream().filter(Deviation::isTooWide).count();
        String counts = Arrays.stream(Deviation.Figure.values())
                .map(figure -> count(figure, figures))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return "  %-24s %3d too far off of %s".formatted(table, tooWide, counts);
    }

    private static Optional<String> count(Deviation.Figure figure, List<Deviation> figures) {
        long count = figures.stream().filter(found -> found.figure() == figure).count();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        count + " " + figure.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private void compareForm() throws IOException {
        List<ClientCorrelation> correlations = ClientCorrelation.ofForm(STRONGEST);
        PublishedStatistics published = PublishedStatistics.HOME_CREDIT;
        TableSample sample =
                TableSample.of(folder, SyntheticPopulation.REFERENCE_TABLE, published, correlations, outcomes);
        Comparison form = new Comparison(SyntheticPopulation.REFERENCE_TABLE, published, sample, outcomes.clients());
        form.compareColumns();
        correlations.forEach(wanted -> form.compareCorrelation(wanted, clients()));
        form.compareDefaultRate(Arrays.stream(outcomes.all()).average().orElse(Double.NaN));
        deviations.addAll(form.deviations());
    }

    private void compareHistory(HistoryTable table, double clients) throws IOException {
        PublishedStatistics published = PublishedStatistics.of(table);
        List<ClientCorrelation> correlations = ClientCorrelation.of(table);
        TableSample sample = TableSample.of(folder, table.title(), published, correlations, outcomes);
        Comparison history = new Comparison(table.title(), published, sample, sample.independent());
        history.compareColumns();
        RowCounts.published().stream()
                .filter(counts -> counts.table() == table)
                .forEach(counts -> history.compareRows(counts, clients));
        correlations.forEach(wanted -> history.compareCorrelation(wanted, sample.correlated(wanted)));
        deviations.addAll(history.deviations());
    }

    private int applicants() throws IOException {
        if (CsvText.find(folder, SyntheticPopulation.APPLICANT_TABLE).isEmpty()) {
            return 0;
        }
        int applicants = 0;
        try (CsvText lines = CsvText.open(folder, SyntheticPopulation.APPLICANT_TABLE)) {
            for (var ignored : lines) {
                applicants++;
            }
        }
        return applicants;
    }
}
