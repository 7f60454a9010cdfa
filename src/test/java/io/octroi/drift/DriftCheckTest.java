package io.octroi.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Progress;
import io.octroi.document.RecordJson;
import io.octroi.features.Catalogue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a check adds to the reference tool's verdicts. */
class DriftCheckTest {

    private static final Catalogue CATALOGUE = Catalogue.standard();

    @Test
    void namesAFlippedBirthDateAndWhatDerivesFromIt() {
        DriftReport report = check(births(2_000, 1, 1), births(500, -1, 2));
        ColumnDrift birth = report.column("DAYS_BIRTH").orElseThrow();
        assertEquals(-1, birth.misreading().orElseThrow().factor());
        assertEquals(
                List.of("DAYS_EMPLOYED_PERC"), birth.misreading().orElseThrow().derived());
        assertEquals(
                Optional.of("DAYS_BIRTH"),
                report.column("DAYS_EMPLOYED_PERC").orElseThrow().derivedFrom());
        assertEquals(
                List.of(birth.column()),
                report.misread().stream().map(ColumnDrift::column).toList());
        assertTrue(report.found());
        DriftWords words = new DriftWords(Locale.ENGLISH, CATALOGUE);
        assertTrue(DriftFolder.html(report, words).contains("looks multiplied by −1"));
        assertFalse(report.column("AMT_CREDIT").orElseThrow().asksForALook());
    }

    @Test
    void namesAnotherUnit() {
        Sample reference = sample(1_500, 1, Map.of("a", random -> 40 + 10 * random.nextGaussian()));
        Sample current = sample(1_500, 2, Map.of("a", random -> 365.25 * (40 + 10 * random.nextGaussian())));
        assertEquals(
                365.25,
                check(reference, current)
                        .column("a")
                        .orElseThrow()
                        .misreading()
                        .orElseThrow()
                        .factor());
    }

    /** At these sizes the reference tool alone calls most of the columns drifted. */
    @Test
    void hardlyAlertsWhereNothingDrifts() {
        Map<String, Function<Random, Double>> columns = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            boolean skewed = i % 2 == 0;
            columns.put("c" + i, random -> skewed ? Math.exp(random.nextGaussian()) : random.nextGaussian());
        }
        DriftReport report = check(sample(3_000, 3, columns), sample(100, 4, columns));
        assertTrue(report.driftedShare() > 0.5, "the reference tool: " + report.driftedShare());
        assertTrue(report.alertShare() <= 0.05, "with a noise floor: " + report.alertShare());
    }

    @Test
    void tellsGapsAndNewCategoriesWithoutDriftOfValues() {
        Sample reference =
                sample(2_000, 5, Map.of("gaps", Random::nextGaussian, "kinds", random -> (double) random.nextInt(3)));
        Sample current = sample(
                600,
                6,
                Map.of(
                        "gaps",
                        random -> random.nextInt(4) == 0 ? Double.NaN : random.nextGaussian(),
                        "kinds",
                        random -> random.nextInt(60) == 0 ? 7.0 : random.nextInt(3)));
        DriftReport report = check(reference, current);
        ColumnDrift gaps = report.column("gaps").orElseThrow();
        assertFalse(gaps.alert());
        assertTrue(gaps.missing().orElseThrow().alert());
        ColumnDrift kinds = report.column("kinds").orElseThrow();
        assertEquals("7", kinds.appeared().get(0).category());
        assertTrue(kinds.appeared().get(0).alert());
    }

    @Test
    void aBadColumnStopsNoOther() throws IOException {
        Sample reference =
                sample(300, 7, Map.of("good", Random::nextGaussian, "empty", random -> Double.POSITIVE_INFINITY));
        Sample current = sample(200, 8, Map.of("good", Random::nextGaussian, "empty", Random::nextGaussian));
        DriftReport report = check(reference, current);
        assertEquals(
                Optional.of(Obstacle.EMPTY_REFERENCE),
                report.column("empty").orElseThrow().obstacle());
        assertTrue(report.column("good").orElseThrow().isTested());
        assertEquals(report, RecordJson.read(RecordJson.write(report), DriftReport.class), "as it is kept");
    }

    private static Sample births(int rows, int sign, long seed) {
        Map<String, Function<Random, Double>> columns = new LinkedHashMap<>();
        columns.put("DAYS_BIRTH", random -> -sign * (16_000 + 4_000 * random.nextGaussian()));
        columns.put("DAYS_EMPLOYED_PERC", random -> sign * (0.15 + 0.1 * random.nextDouble()));
        columns.put("AMT_CREDIT", random -> 500_000 + 100_000 * random.nextGaussian());
        return sample(rows, seed, columns);
    }

    private static Sample sample(int rows, long seed, Map<String, Function<Random, Double>> columns) {
        Map<String, SampleColumn> made = new LinkedHashMap<>();
        columns.forEach((name, value) -> {
            Random random = new Random(31 * seed + name.hashCode());
            SampleColumn column = new SampleColumn();
            for (int row = 0; row < rows; row++) {
                column.add(value.apply(random));
            }
            made.put(name, column);
        });
        return new Sample(made, rows);
    }

    private static DriftReport check(Sample reference, Sample current) {
        return new DriftCheck(new DriftRules(0.5, Map.of(), Map.of(), 60, 1), CATALOGUE, Optional.empty())
                .run(reference, current, Progress.SILENT);
    }
}
