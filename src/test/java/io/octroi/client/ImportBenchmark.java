package io.octroi.client;

import com.sun.management.OperatingSystemMXBean;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.synthetic.SyntheticPopulation;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.logging.LogManager;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Measures the import of application forms alone, without credit history, into an H2 file, beside a plain read of the
 * same files; the processor time is that of the whole process, compiler and garbage collection included. The first round
 * is that of a cold program.
 *
 * <p>Arguments: the folder to work in, and how many rows, 50,000 if it is not said.
 */
final class ImportBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int ROWS = 50_000;
    private static final int ROUNDS = 3;
    private static final long SEED = 20_261_122;
    private static final double NANOS = 1e9;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        Path work = Path.of(arguments[0]);
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
        Path data = work.resolve("data-" + rows);
        if (!Files.exists(data.resolve("application_test.csv"))) {
            int applicants = rows / 7;
            new SyntheticPopulation(SEED).write(rows - applicants, applicants, data, done -> {});
            for (HistoryTable table : HistoryTable.values()) {
                Files.delete(data.resolve(table.title() + ".csv"));
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            measure("plain read " + round, () -> plainRead(data));
            Path home = Files.createTempDirectory(work, "home");
            try (Stages stages = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())))) {
                measure(
                        "import " + round,
                        () -> stages.clientImport().run(DataFolder.at(data)).clients());
            }
        }
    }

    private static void measure(String what, IntSupplier work) {
        long cpu = cpuNanos();
        long clock = System.nanoTime();
        int rows = work.getAsInt();
        double seconds = (cpuNanos() - cpu) / NANOS;
        OUT.printf(
                "%s: %,d rows, %.2f s of processor (%.2f s by the clock), %,.0f rows per processor second%n",
                what, rows, seconds, (System.nanoTime() - clock) / NANOS, rows / seconds);
    }

    private static int plainRead(Path data) {
        int rows = 0;
        for (String name : new String[] {"application_train.csv", "application_test.csv"}) {
            try (Reader text = Files.newBufferedReader(data.resolve(name));
                    CSVParser parser = CSVFormat.DEFAULT.parse(text)) {
                rows += (int) parser.stream().count() - 1;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
