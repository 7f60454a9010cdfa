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
}
