package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureVector;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final List<String> IDS =
            List.of("OWN_CAR_AGE", "AMT_ANNUITY", "AMT_CREDIT", "AMT_GOODS_PRICE", "EXT_SOURCE_2", "EXT_SOURCE_3");

    private final Examples examples = new Examples(Stream.of(IDS.toArray(String[]::new))
            .map(Catalogue.standard()::feature)
            .toList());

    SelectionTest() {
        Random random = new Random(2);
        for (int client = 0; client < 1000; client++) {
            double external = random.nextDouble();
            double credit = random.nextDouble();
            boolean defaulted = random.nextDouble() > external + 0.2;
            double[] values = {
                client < 5 ? random.nextDouble() : Double.NaN,
                2,
                credit + (defaulted ? 0.2 : 0),
                2 * credit + (defaulted ? 0.4 : 0) + 0.001 * random.nextDouble(),
                external,
                random.nextDouble()
            };
            examples.add(new FeatureVector(examples.order(), values), defaulted ? Outcome.DEFAULTED : Outcome.REPAID);
        }
    }

    @Test
    void leavesOutStepByStepAndCounts() {
        Selection.Selected selected = selection(4, 10).of(examples);
        assertEquals(
                List.of("6 5", "5 4", "4 3", "3 3", "3 3"),
                selected.steps().stream()
                        .map(step -> step.before() + " " + step.after())
                        .toList());
        List<String> kept =
                selected.examples().features().stream().map(Feature::id).toList();
        assertEquals(3, kept.size());
        assertEquals(List.of("EXT_SOURCE_2", "EXT_SOURCE_3"), kept.subList(1, 3));
    }

    @Test
    void keepsWhatHasMostToDoWithTheOutcome() {
        assertEquals(
                List.of("EXT_SOURCE_2"),
                selection(1, 10).of(examples).examples().features().stream()
                        .map(Feature::id)
                        .toList());
    }

    private static Selection selection(int byOutcome, int byImportance) {
        return new Selection(byOutcome, new Shortlist(byImportance, Recipe.STANDARD, 1), () -> {});
    }
}
