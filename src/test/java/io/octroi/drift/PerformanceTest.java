package io.octroi.drift;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.ReliabilityBin;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check tells of outcomes that are known by then, and of scores month by month. */
class PerformanceTest {

    private static final int ROWS = 400;

    @TempDir
    private Path folder;

    private ModelPackage model;

    @BeforeEach
    void publish() {
        model = aPackage().publish(folder.resolve("model"));
    }

    /** Files whose riskier half, by the third feature, defaults more often; of every fourth no outcome is known. */
    private Sample sample(String name, long seed, double risky) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("SK_ID_CURR,NAME_CONTRACT_TYPE,AMT_CREDIT,EXT_SOURCE_2,TARGET,MONTH\n");
        for (int row = 0; row < ROWS; row++) {
            boolean risk = random.nextDouble() < risky;
            String outcome = row % 4 == 3 ? "" : random.nextDouble() < (risk ? 0.4 : 0.1) ? "1" : "0";
            csv.append(String.format(
                    Locale.ROOT,
                    "%d,%d,%d,%s,%s,%s%n",
                    row + 1,
                    random.nextInt(2),
                    200_000 + random.nextInt(100_000),
                    risk ? "0.2" : "0.8",
                    outcome,
                    row < ROWS / 2 ? "2026-09" : "2026-10"));
        }
        return SampleFile.read(Files.writeString(folder.resolve(name), csv), Progress.SILENT);
    }

    private ScoreDrift drift(Sample reference, Sample current) {
        DriftRules rules = new DriftRules(0.5, Map.of(), Map.of(), 60, 1);
        return new DriftCheck(rules, Catalogue.standard(), Optional.of(model))
                .run(reference, current, Progress.SILENT)
                .model()
                .orElseThrow();
    }

    @Test
    void tellsHowWellTheModelForetoldWhatIsKnown() throws IOException {
        Sample current = sample("b.csv", 2, 0.5);
        ScoreDrift drift = drift(sample("a.csv", 1, 0.5), current);
        Performance told = drift.current().orElseThrow();
        SampleColumn outcome = current.column("TARGET").orElseThrow();
        int known = 0;
        int defaults = 0;
        int granted = 0;
        int grantedDefaulted = 0;
        double predicted = 0;
        Scorer scorer = new Scorer(model);
        for (int row = 0; row < ROWS; row++) {
            if (!Double.isNaN(outcome.value(row))) {
                Score score = scorer.score(new FeatureVector(
                        model.order(),
                        current.column("NAME_CONTRACT_TYPE").orElseThrow().value(row),
                        current.column("AMT_CREDIT").orElseThrow().value(row),
                        current.column("EXT_SOURCE_2").orElseThrow().value(row)));
                boolean defaulted = outcome.value(row) == 1;
                boolean grants =
                        score.solvencyScore() >= model.manifest().policy().threshold();
                known++;
                defaults += defaulted ? 1 : 0;
                granted += grants ? 1 : 0;
                grantedDefaulted += grants && defaulted ? 1 : 0;
                predicted += 1 - score.repaymentProbability();
            }
        }
        assertEquals(known, told.files());
        assertEquals(defaults, told.defaults());
        assertEquals((double) defaults / known, told.observed(), 1e-12);
        assertEquals(predicted / known, told.predicted(), 1e-12);
        assertEquals(
                (100.0 * grantedDefaulted - 10.0 * (granted - grantedDefaulted)) / known + 1,
                told.cost().orElseThrow(),
                1e-12,
                "the standard costs, by hand");
        assertTrue(told.auc().orElseThrow().value() > 0.6, told.toString());
        assertEquals(
                known,
                told.calibration().stream().mapToLong(ReliabilityBin::files).sum());
    }

    @Test
    void tellsMonthsApart() throws IOException {
        ScoreDrift drift = drift(sample("a.csv", 1, 0.5), sample("b.csv", 2, 0.9));
        assertEquals(
                List.of("2026-09", "2026-10"),
                drift.months().stream().map(MonthStability::month).toList());
        assertEquals(
                List.of("2026-09", "2026-10"),
                drift.byMonth().stream().map(Performance::month).toList());
        assertEquals(
                drift.current().orElseThrow().files(),
                drift.byMonth().stream().mapToLong(Performance::files).sum());
        for (MonthStability month : drift.months()) {
            assertEquals(ROWS / 2, month.clients());
            assertTrue(month.stability() > 0.25 && month.stability() > month.usual(), month.toString());
        }
        assertTrue(drift.asksForALook(), "nine of ten are risky now, and half were before");
    }

    @Test
    void tellsNothingOfOutcomesWhereNoneIsKnown() throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.csv"),
                "SK_ID_CURR,NAME_CONTRACT_TYPE,AMT_CREDIT,EXT_SOURCE_2\n1,0,200000,0.2\n2,1,250000,0.8\n3,0,300000,0.8\n");
        ScoreDrift drift = drift(sample("a.csv", 1, 0.5), SampleFile.read(file, Progress.SILENT));
        assertEquals(Optional.empty(), drift.current());
        assertEquals(List.of(), drift.months());
        assertTrue(drift.reference().isPresent());
    }
}
