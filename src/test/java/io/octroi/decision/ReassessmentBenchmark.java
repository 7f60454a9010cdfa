package io.octroi.decision;

import com.sun.management.OperatingSystemMXBean;
import io.octroi.client.DataFolder;
import io.octroi.decision.Worklist.Order;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.synthetic.SyntheticPopulation;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.logging.LogManager;

/**
 * Measures how long the shipped model takes to assess invented applicants with their credit history in an H2 file, and a
 * reader to get a page of them; the processor time is that of the whole process.
 *
 * <p>Arguments: the folder to work in, and how many applicants, 50,000 if it is not said.
 */
final class ReassessmentBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int APPLICANTS = 50_000;
    private static final int ROUNDS = 3;
    private static final int PAGE = 20;
    private static final long SEED = 20_261_128;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    private ReassessmentBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        Path work = Path.of(arguments[0]);
        int applicants = arguments.length > 1 ? Integer.parseInt(arguments[1]) : APPLICANTS;
        Path data = work.resolve("applicants-" + applicants);
        if (!Files.exists(data.resolve("application_test.csv"))) {
            new SyntheticPopulation(SEED).write(1, applicants, data, done -> {});
        }
        Path home = Files.createTempDirectory(work, "home");
        try (Stages stages = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())))) {
            stages.clientImport().run(DataFolder.at(data));
            Champion champion = stages.champion();
            for (int round = 1; round <= ROUNDS; round++) {
                promote(champion, stages, round);
                measure("reassessment " + round, () -> stages.reassessment(champion)
                        .look());
            }
            measurePages(stages.assessments(), champion.assessor().model().id(), applicants);
        }
    }

    /** The shipped model each time, once what it said before is forgotten. */
    private static void promote(Champion champion, Stages stages, int round) {
        if (round > 1) {
            stages.clients().whileUnchanged(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("delete from assessment");
                }
            });
        }
        champion.promote(Path.of("src/main/resources/model"), "benchmark", "round " + round);
    }

    private static void measurePages(Assessments assessments, String model, int applicants) {
        for (Order order : Order.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                Worklist list = Worklist.of(model).sortedBy(order, descending);
                String name = order + (descending ? " descending" : "");
                time(name + ", first page", shift -> assessments.page(list, shift, PAGE));
                time(name + ", last page", shift -> assessments.page(list, applicants - PAGE - shift, PAGE));
            }
        }
        measure("progress", () -> assessments.progress(model));
    }

    private static void measure(String what, Runnable work) {
        long cpu = cpuNanos();
        long clock = System.nanoTime();
        work.run();
        OUT.printf(
                "%s: %.2f s of processor, %.2f s by the clock%n",
                what, (cpuNanos() - cpu) / NANOS, (System.nanoTime() - clock) / NANOS);
    }

    /** The best of some tries, each of them shifted by a row: the database remembers what it answered last. */
    private static void time(String what, IntConsumer work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long clock = System.nanoTime();
            work.accept(i);
            best = Math.min(best, System.nanoTime() - clock);
        }
        OUT.printf("%s: %.1f ms%n", what, best / MILLIS);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
