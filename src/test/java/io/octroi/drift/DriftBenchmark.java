package io.octroi.drift;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes the two files that {@code scripts/benchmark-drift} compares: a third of the columns amounts, a third shares in full
 * precision, of which one in five is missing, a third few whole numbers.
 */
final class DriftBenchmark {

    private static final int COLUMNS = 350;
    private static final int KINDS = 3;

    private DriftBenchmark() {}

    /** The folder, then how many reference and current clients. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        write(folder.resolve("reference.csv"), Integer.parseInt(args[1]), 1);
        write(folder.resolve("current.csv"), Integer.parseInt(args[2]), 2);
    }

    private static void write(Path file, int rows, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (Writer writer = Files.newBufferedWriter(file)) {
            StringBuilder line = new StringBuilder("SK_ID_CURR");
            for (int column = 0; column < COLUMNS; column++) {
                line.append(",C").append(column);
            }
            writer.append(line.append('\n'));
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                line.append(row);
                for (int column = 0; column < COLUMNS; column++) {
                    line.append(',').append(cell(column, random));
                }
                writer.append(line.append('\n'));
            }
        }
    }

    private static String cell(int column, SplittableRandom random) {
        return switch (column % KINDS) {
            case 0 -> Long.toString(Math.round(Math.exp(11 + random.nextDouble() + random.nextDouble())));
            case 1 -> random.nextInt(5) == 0 ? "" : Double.toString(random.nextDouble());
            default -> Integer.toString(random.nextInt(2 + column % 10));
        };
    }
}
