package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    @ParameterizedTest
    @CsvSource({
        "0, REFUSE",
        "54.99, REFUSE",
        "55, REFER",
        "60, REFER",
        "65, REFER",
        "65.01, GRANT",
        "100, GRANT",
    })
    void refersWhatLiesInTheBandEdgesIncluded(double solvencyScore, Recommendation expected) {
        assertEquals(expected, new Policy(60, 5).recommend(solvencyScore));
    }

    @Test
    void grantsAtTheThresholdWhenThereIsNoBand() {
        Policy policy = new Policy(60, 0);
        assertEquals(Recommendation.GRANT, policy.recommend(60));
        assertEquals(Recommendation.REFUSE, policy.recommend(Math.nextDown(60.0)));
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1", "100.1, 1", "NaN, 1", "50, -1", "50, 51", "50, NaN"})
    void refusesWhatIsNoThreshold(double threshold, double margin) {
        assertThrows(IllegalArgumentException.class, () -> new Policy(threshold, margin));
    }

    @ParameterizedTest
    @CsvSource({
        "44.99, FAR_BELOW",
        "45, BELOW",
        "54.99, BELOW",
        "55, NEAR",
        "65, NEAR",
        "65.01, ABOVE",
        "75, ABOVE",
        "75.01, FAR_ABOVE",
    })
    void tellsHowClearlyAScoreLiesOnOneSide(double solvencyScore, Policy.Distance expected) {
        assertEquals(expected, new Policy(60, 5).distance(solvencyScore));
    }

    @Test
    void aPointFromTheThresholdIsNearEvenWithoutABand() {
        assertEquals(Policy.Distance.NEAR, new Policy(60, 0).distance(61));
        assertEquals(Policy.Distance.BELOW, new Policy(60, 0).distance(58.9));
    }
}
