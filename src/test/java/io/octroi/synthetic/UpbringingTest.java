package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpbringingTest {

    private static final int CLIENTS = 40_000;

    /** A default, in standard deviations of the outcome. */
    private static final double A_DEFAULT = 1 / Math.sqrt(0.08 * 0.92);

    private final Copula copula = new Copula();
    private final Upbringing upbringing = new Upbringing();

    /** One client in 12.5 defaults, whoever they are. */
    private final Habits[] clients = IntStream.range(0, CLIENTS)
            .mapToObj(number -> {
                Chance chance = new Chance(3, number);
                return upbringing.draw(copula.draw(chance), defaults(number), chance);
            })
            .toArray(Habits[]::new);

    @Test
    void givesDefaultersTheWorseHabits() {
        assertEquals(0.27 * A_DEFAULT, difference(Habit.DEBT), 0.06);
        assertEquals(0.15 * A_DEFAULT, difference(Habit.TROUBLE), 0.06);
        assertEquals(0.05 * A_DEFAULT, difference(Habit.LATENESS), 0.06);
        assertEquals(-0.08 * A_DEFAULT, difference(Habit.THRIFT), 0.06);
    }

    @Test
    void makesEveryHabitNearlyStandardNormal() {
        for (Habit habit : Habit.values()) {
            double[] scores = scores(habit, number -> true);
            double mean = Arrays.stream(scores).average().orElseThrow();
            double variance = Arrays.stream(scores).map(z -> z * z).average().orElseThrow();
            assertEquals(0, mean, 0.02, habit.name());
            assertTrue(variance > 0.95 && variance < 1.15, habit + " varies by " + variance);
        }
    }

    private double difference(Habit habit) {
        return Arrays.stream(scores(habit, UpbringingTest::defaults)).average().orElseThrow()
                - Arrays.stream(scores(habit, number -> !defaults(number)))
                        .average()
                        .orElseThrow();
    }

    private double[] scores(Habit habit, Predicate<Integer> whom) {
        return IntStream.range(0, CLIENTS)
                .filter(whom::test)
                .mapToDouble(number -> clients[number].score(habit))
                .toArray();
    }

    private static boolean defaults(int number) {
        return number % 25 < 2;
    }
}
