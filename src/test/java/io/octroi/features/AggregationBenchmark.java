package io.octroi.features;

import com.sun.management.OperatingSystemMXBean;
import io.octroi.client.DataFolder;
import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One step of the benchmark that {@code scripts/benchmark-aggregation} runs, each in a process of its own: {@code write}
 * a file of instalments in random order, {@code parse} it with commons-csv alone, or {@code aggregate} it. Prints the
 * seconds of CPU that the whole process took.
 */
final class AggregationBenchmark {

    private static final int CLIENTS = 340_000;
    private static final double NANOS = 1e9;

    private AggregationBenchmark() {}

    /** The step, the folder, and for {@code write} how many rows. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Path file = folder.resolve(HistoryTable.INSTALLMENTS_PAYMENTS.title() + ".csv");
        switch (args[0]) {
            case "write" -> write(folder, file, Integer.parseInt(args[2]));
            case "parse" -> report(parse(file));
            case "aggregate" -> report(aggregate(folder));
            default -> throw new IllegalArgumentException("there is no step " + args[0]);
        }
    }

    private static void write(Path folder, Path file, int rows) throws IOException {
        Files.writeString(folder.resolve("application_test.csv"), "SK_ID_CURR\n");
        Random random = new Random(1);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("SK_ID_PREV,SK_ID_CURR,NUM_INSTALMENT_VERSION,NUM_INSTALMENT_NUMBER,DAYS_INSTALMENT,"
                    + "DAYS_ENTRY_PAYMENT,AMT_INSTALMENT,AMT_PAYMENT\n");
            for (int i = 0; i < rows; i++) {
                writer.write(row(random));
            }
        }
    }

    /** A row as the real file writes them: days and amounts with a decimal point, now and then nothing paid. */
    private static String row(Random random) {
        int client = random.nextInt(CLIENTS);
        int due = -random.nextInt(2900) - 1;
        long cents = 100L + random.nextInt(3_000_000);
        boolean paid = random.nextInt(1000) != 0;
        boolean inFull = random.nextInt(10) != 0;
        return (1_000_000 + 3 * client + random.nextInt(3)) + "," + (100_000 + client) + ","
                + random.nextInt(3) + ".0," + (1 + random.nextInt(60)) + "," + due + ".0,"
                + (paid ? due - 7 + random.nextInt(12) + ".0" : "") + "," + amount(cents) + ","
                + (paid ? amount(inFull ? cents : cents / 2) : "") + "\n";
    }

    private static String amount(long cents) {
        return cents / 100 + "."
                + (cents % 10 == 0 ? cents / 10 % 10 : String.format(Locale.ROOT, "%02d", cents % 100));
    }

    private static long parse(Path file) throws IOException {
        long cells = 0;
        long rows = -1;
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord row : CSVFormat.DEFAULT.parse(reader)) {
                cells += row.size();
                rows++;
            }
        }
        return Math.min(rows, cells);
    }

    private static long aggregate(Path folder) {
        Aggregation aggregation = Catalogue.standard().aggregation();
        try (HistoryVectors vectors = HistoryVectors.of(DataFolder.at(folder), aggregation)) {
            return Objects.requireNonNull(vectors.rows().get(HistoryTable.INSTALLMENTS_PAYMENTS))
                    .read();
        }
    }

    private static void report(long rows) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%d %.2f%n", rows, system.getProcessCpuTime() / NANOS);
    }
}
