package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Manifest.Typical;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final double NONE = Double.NaN;

    private final Examples examples = new Examples(features("NAME_CONTRACT_TYPE", "AMT_CREDIT", "EXT_SOURCE_1"));

    @Test
    void refusesAForbiddenFeature() {
        List<Feature> forbidden = features("AMT_CREDIT", "CODE_GENDER");
        Untrainable refusal = assertThrows(Untrainable.class, () -> new Examples(forbidden));
        assertEquals("feature CODE_GENDER is forbidden: no model may learn from it", refusal.getMessage());
    }

    @Test
    void leavesMissingValuesOutAndSortsTheRest() {
        fill();
        assertArrayEquals(new double[] {100, 200, 300, 400}, examples.present(1, client -> true));
        assertArrayEquals(new double[] {400}, examples.present(1, examples::defaulted));
        assertEquals(0.4, examples.defaultRate());
    }

    @Test
    void knowsWhatIsTypicalByOutcome() {
        fill();
        Map<String, Typical> typical = new TypicalValues(examples).byFeature();
        assertEquals(new Typical(0, 1, 0, 1), typical.get("NAME_CONTRACT_TYPE"));
        assertEquals(new Typical(200, 400, 103, 397), typical.get("AMT_CREDIT"));
        assertFalse(typical.containsKey("EXT_SOURCE_1"), "no defaulted client has it");
    }

    @Test
    void inventsNobodyWhoIsThere() {
        fill();
        List<FeatureVector> invented = GoldenVectors.like(examples, 500, 3);
        double[] contract = column(invented, 0);
        double[] credit = column(invented, 1);
        assertTrue(Arrays.stream(contract).allMatch(code -> code == 0 || code == 1));
        assertTrue(Arrays.stream(credit).filter(amount -> !Double.isNaN(amount)).allMatch(a -> a >= 103 && a <= 397));
        double missing = Arrays.stream(credit).filter(Double::isNaN).count() / 500.0;
        assertEquals(0.2, missing, 0.06);
        assertEquals(invented, GoldenVectors.like(examples, 500, 3));
    }

    private void fill() {
        add(Outcome.REPAID, 0, 300, 0.5);
        add(Outcome.REPAID, 0, 100, NONE);
        add(Outcome.REPAID, 1, 200, 0.7);
        add(Outcome.DEFAULTED, 1, NONE, NONE);
        add(Outcome.DEFAULTED, 1, 400, NONE);
    }

    private void add(Outcome outcome, double... values) {
        examples.add(new FeatureVector(examples.order(), values), outcome);
    }

    private static double[] column(List<FeatureVector> vectors, int feature) {
        return vectors.stream().mapToDouble(vector -> vector.value(feature)).toArray();
    }

    private static List<Feature> features(String... ids) {
        return Arrays.stream(ids).map(Catalogue.standard()::feature).toList();
    }
}
