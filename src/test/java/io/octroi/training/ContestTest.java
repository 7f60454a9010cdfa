package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Outcome;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Forest;
import io.octroi.statistics.Bootstrap.Interval;
import io.octroi.training.Comparison.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestTest {

    private static final Recipe SMALL = new Recipe(30, 0.1, 6, 20, 0, 10, 255, 1, 1, 0.8);
    private static final Plan PLAN = new Plan(Budget.STANDARD, 1, 2, 2, 300, SMALL, false, 1);

    private final Examples examples = new Examples(Stream.of("AMT_CREDIT", "EXT_SOURCE_2", "bureau_DAYS_CREDIT_mean")
            .map(Catalogue.standard()::feature)
            .toList());
    private final List<Candidate> candidates = PLAN.candidates(true, () -> {});
    private final Path folder;

    ContestTest(@TempDir Path folder) {
        this.folder = folder;
        Random random = new Random(9);
        for (int client = 0; client < 1200; client++) {
            double external = random.nextDouble();
            double history = random.nextDouble();
            boolean defaulted = random.nextDouble() < 0.5 * (1 - external) * (1 - history);
            double[] values = {random.nextDouble(), external, history};
            examples.add(new FeatureVector(examples.order(), values), defaulted ? Outcome.DEFAULTED : Outcome.REPAID);
        }
    }

    @Test
    void comesToTheSameOnAnyNumberOfThreads() {
        List<Standing> alone = held(1);
        List<Standing> together = held(3);
        assertEquals(candidates.size() * 3, alone.size());
        for (int i = 0; i < alone.size(); i++) {
            assertEquals(alone.get(i).outing().text(), together.get(i).outing().text());
            assertArrayEquals(
                    alone.get(i).outing().rawScores(), together.get(i).outing().rawScores());
            assertEquals(alone.get(i).search(), together.get(i).search());
        }
    }

    @Test
    void packsTheAverageOfItsMembersAsOneModel() {
        List<Standing> whole =
                held(2).stream().filter(standing -> standing.part().isWhole()).toList();
        List<Forest> members = forests(whole, "lightgbm-plain", "lightgbm-class-weights", "lightgbm-undersampled");
        Forest average = forests(whole, "lightgbm-average").get(0);
        for (int client = 0; client < 50; client++) {
            double[] row = examples.row(client);
            double mean = members.stream()
                    .mapToDouble(member -> member.rawScore(row))
                    .average()
                    .orElseThrow();
            assertEquals(mean, average.rawScore(row), 1e-12);
        }
    }

    @Test
    void comparesCandidatesInPairsOnClientsThatHadNoSay() {
        Comparison comparison = new Comparison(candidates, held(2), examples.defaulted(), CostMatrix.STANDARD, 1);
        List<Row> rows = comparison.rows();
        assertEquals(candidates.size() + 1, rows.size());
        Row formOnly = rows.get(rows.size() - 1);
        assertEquals("lightgbm-class-weights-application-only", formOnly.id());
        Interval difference = Objects.requireNonNull(formOnly.differences().get(Figure.AUC));
        assertTrue(difference.high() < 0, () -> "without history: " + difference);
        Row constant = rows.get(1);
        assertEquals(0.5, constant.of(Figure.AUC).value());
        assertEquals(examples.defaultRate(), constant.of(Figure.PR_AUC).value(), 1e-12);
        assertEquals(
                2,
                rows.stream().skip(1).mapToInt(Row::timesChosen).sum(),
                "one candidate is chosen in each outer fold");
        assertTrue(comparison.winner().candidate().isPackable());
    }

    private List<Standing> held(int threads) {
        try (KeptResults kept = KeptResults.beside(folder.resolve("threads-" + threads), "key")) {
            return new Contest(examples, candidates, PLAN, CostMatrix.STANDARD, kept, new ModelCount(Progress.SILENT))
                    .held(threads, standing -> {});
        }
    }

    private static List<Forest> forests(List<Standing> standings, String... ids) {
        return standings.stream()
                .filter(standing -> List.of(ids).contains(standing.candidate().id()))
                .map(standing -> Forest.parse(standing.outing().text()))
                .toList();
    }
}
