package io.octroi.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContributionTableTest {

    private static final long NOBODY = -1;

    private static ContributionTable table(float[]... columns) {
        return new ContributionTable(
                IntStream.range(0, columns[0].length).mapToLong(i -> 100 + i).toArray(), columns);
    }

    @Test
    void findsTheNearestOfAThousandInventedClients() {
        Random chance = new Random(7);
        double[][] clients = new double[1_000][20];
        float[][] columns = new float[20][1_000];
        for (int row = 0; row < 1_000; row++) {
            for (int feature = 0; feature < 20; feature++) {
                clients[row][feature] = chance.nextGaussian();
                columns[feature][row] = (float) clients[row][feature];
            }
        }
        ContributionTable table = table(columns);
        for (int row = 0; row < 50; row++) {
            assertEquals(nearest(clients, row), table.candidates(clients[row], 100 + row, 10));
        }
    }

    private static List<Integer> nearest(double[][] clients, int row) {
        return IntStream.range(0, clients.length)
                .filter(other -> other != row)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> distance(clients[other], clients[row])))
                .limit(10)
                .toList();
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, one.length)
                .mapToDouble(i -> Math.pow(one[i] - other[i], 2))
                .sum());
    }

    @Test
    void keepsWhoeverMayBeNearerThanFloatsTell() {
        double third = 1.0 / 3;
        // The float of a third is larger: by floats alone the first row is nearer to 1 than the second.
        ContributionTable table = table(new float[] {(float) third, (float) third, 0});
        assertTrue((float) third > third);
        assertEquals(List.of(0, 1), table.candidates(new double[] {1}, NOBODY, 1));
    }

    @Test
    void namesTheSmallerNumberFirstOfTwoAsNear() {
        ContributionTable table = table(new float[] {3, 1, -1, 1});
        assertEquals(List.of(1, 2, 3), table.candidates(new double[] {0}, NOBODY, 3));
        assertEquals(List.of(0, 1, 3), table.candidates(new double[] {2}, NOBODY, 3));
    }

    @Test
    void aClientIsNoNeighbourOfTheirOwn() {
        ContributionTable table = table(new float[] {1, 2, 3});
        assertEquals(List.of(0, 2), table.candidates(new double[] {2}, 101, 10));
        assertEquals(List.of(), table(new float[] {1}).candidates(new double[] {1}, 100, 10));
    }

    @Test
    void survivesBeingEmpty() {
        ContributionTable table = table(new float[0]);
        assertEquals(List.of(), table.candidates(new double[] {1}, NOBODY, 10));
        assertEquals(0, table.usual());
        assertEquals(0, table(new float[] {1}).usual());
    }

    @Test
    void takesTheMiddleOfTheDistancesBetweenTheHalves() {
        ContributionTable table = table(new float[] {0, 0, 0, 3, 9, 6}, new float[] {0, 0, 0, 4, 12, 8});
        assertEquals(10, table.usual(), 1e-12);
    }

    @Test
    void isNotFloodedByOneFileThatIsThereManyTimes() {
        assertEquals(
                60,
                table(new float[1_000]).candidates(new double[] {0}, NOBODY, 10).size());
    }
}
