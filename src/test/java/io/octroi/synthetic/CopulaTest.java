package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.statistics.Correlation;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopulaTest {

    private static final int CLIENTS = 20_000;

    private final Traits[] clients = draw();

    @Test
    void givesTraitsTheirPublishedRankCorrelation() {
        assertEquals(-0.607, rankCorrelation(Trait.BIRTH, Trait.EXT_SOURCE_1), 0.02);
        assertEquals(0.415, rankCorrelation(Trait.INCOME, Trait.GOODS_PRICE), 0.02);
        assertEquals(-0.322, rankCorrelation(Trait.REGION_RATING, Trait.EXT_SOURCE_2), 0.02);
    }

    @Test
    void makesEveryTraitStandardNormal() {
        for (Trait trait : Trait.values()) {
            double[] scores = scores(trait);
            double mean = Arrays.stream(scores).average().orElseThrow();
            double variance = Arrays.stream(scores).map(z -> z * z).average().orElseThrow();
            assertEquals(0, mean, 0.03, trait.name());
            assertEquals(1, variance, 0.05, trait.name());
        }
    }

    @Test
    void turnsAScoreIntoTheShareOfClientsBelow() {
        // scipy.stats.norm.cdf
        assertEquals(0.5, Normal.share(0), 1e-15);
        assertEquals(0.9750021048517795, Normal.share(1.96), 1e-15);
        assertEquals(0.0013498980316300933, Normal.share(-3), 1e-15);
    }

    private double rankCorrelation(Trait one, Trait other) {
        return Correlation.spearman(scores(one), scores(other)).orElseThrow();
    }

    private double[] scores(Trait trait) {
        return Arrays.stream(clients).mapToDouble(client -> client.score(trait)).toArray();
    }

    private static Traits[] draw() {
        Copula copula = new Copula();
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> copula.draw(new Chance(7, number)))
                .toArray(Traits[]::new);
    }
}
