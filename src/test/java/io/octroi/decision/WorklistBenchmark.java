package io.octroi.decision;

import static io.octroi.decision.Selection.EVERYBODY;

import io.octroi.client.DataFolder;
import io.octroi.decision.Worklist.Order;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Recommendation;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.logging.LogManager;

/**
 * Measures how long a reader waits for a page of a list of 300,000 applicants: in every order, narrowed, and far behind;
 * and how long the list takes to be handed out. The applicants are those of the demo data, each many times under numbers of
 * their own, with scores by arithmetic on the number: the list reads them as it reads any. One of ten is decided, one of a
 * hundred referred.
 *
 * <p>Times are by the clock, and of the processor as far as this thread used it: with H2 that is all of it.
 *
 * <p>Arguments: the folder to work in, and how many applicants, 300,000 if it is not said. The database is an H2 file there,
 * or the empty one that the environment names.
 */
final class WorklistBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int APPLICANTS = 300_000;
    private static final int TRIES = 9;
    private static final int PAGE = 20;
    private static final long SHIFT = 100_000;
    private static final double MILLIS = 1e6;
    private static final String MODEL = "octroi-benchmark-1";

    private static final String COPY =
            """
            insert into client (id, form_version, form, import_id)
            select id + ?, form_version, form, import_id from client where outcome is null
            order by id fetch first ? rows only
            """;

    private static final String DECISIONS =
            """
            insert into decision (client_id, ordinal, answer, agreement, decided_by, decided_at, request)
            select id, 1, case when mod(id, 100) = 0 then 'REFERRED' else 'GRANTED' end, 'UNAIDED', 'benchmark',
                current_timestamp, 'x' from client where outcome is null and mod(id, 10) = 0
            """;

    private static final String ASSESSMENTS =
            """
            insert into assessment (client_id, model_id, import_id, solvency_score, recommendation, obstacle, assessed_at,
                product, amount, state)
            select id, ?, import_id, mod(id * 7919, 100003) / 1000.03,
                case mod(id, 3) when 0 then 'GRANT' when 1 then 'REFER' else 'REFUSE' end, null, current_timestamp,
                case when mod(id, 11) = 0 then 'Revolving loans' else 'Cash loans' end, 45000 + 4500 * mod(id * 31, 900),
                case when mod(id, 100) = 0 then 'REFERRED' when mod(id, 10) = 0 then 'DECIDED' else 'OPEN' end
            from client where outcome is null
            """;

    private final Stages stages;

    private WorklistBenchmark(Stages stages) {
        this.stages = stages;
    }

    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        Path work = Path.of(arguments[0]);
        int applicants = arguments.length > 1 ? Integer.parseInt(arguments[1]) : APPLICANTS;
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("OCTROI_HOME", Files.createTempDirectory(work, "home").toString());
        try (Stages stages = new Stages(Configuration.of(variables))) {
            stages.clientImport().run(DataFolder.at(Path.of("src/main/resources/data")));
            WorklistBenchmark benchmark = new WorklistBenchmark(stages);
            benchmark.fill(applicants);
            benchmark.measure();
        }
    }

    private void fill(int applicants) {
        stages.clients().whileUnchanged(connection -> {
            multiply(connection, applicants);
            try (PreparedStatement decisions = connection.prepareStatement(DECISIONS);
                    PreparedStatement assessments = connection.prepareStatement(ASSESSMENTS)) {
                assessments.setString(1, MODEL);
                return decisions.executeUpdate() + assessments.executeUpdate();
            }
        });
    }

    /** Twice as many each time, until there are enough. */
    private static void multiply(Connection connection, int applicants) throws SQLException {
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            count = statement.executeUpdate("update client set import_id = import_id where outcome is null");
        }
        try (PreparedStatement copy = connection.prepareStatement(COPY)) {
            for (long shift = SHIFT; count < applicants; shift *= 2) {
                copy.setLong(1, shift);
                copy.setLong(2, applicants - count);
                count += copy.executeUpdate();
            }
        }
    }

    private void measure() {
        for (Order order : Order.values()) {
            pages(order + "", Worklist.of(MODEL).sortedBy(order, false));
            pages(order + " descending", Worklist.of(MODEL).sortedBy(order, true));
        }
        narrowed().forEach((name, selection) -> {
            for (Order order : new Order[] {Order.NUMBER, Order.SCORE, Order.AMOUNT}) {
                Worklist list = Worklist.of(MODEL).narrowedTo(selection).sortedBy(order, true);
                pages(name + " by " + order, list);
            }
        });
        time("first digits of a number", shift -> stages.clients().beginningWith(10 + shift + "", 10));
        long clock = System.nanoTime();
        int[] rows = new int[1];
        stages.auditing()
                .applicantLists(stages.assessments())
                .open(Worklist.of(MODEL).sortedBy(Order.SCORE, false), "benchmark")
                .each(line -> rows[0]++);
        OUT.printf(
                Locale.ROOT, "%d lines handed out in %.1f s%n", rows[0], (System.nanoTime() - clock) / (MILLIS * 1000));
    }

    private static Map<String, Selection> narrowed() {
        Map<String, Selection> all = new LinkedHashMap<>();
        all.put("refuse", EVERYBODY.recommended(Recommendation.REFUSE));
        all.put("to decide", EVERYBODY.in(WorkState.OPEN));
        all.put("second look", EVERYBODY.in(WorkState.REFERRED));
        all.put("revolving", EVERYBODY.asking("Revolving loans"));
        all.put("amounts", EVERYBODY.between(OptionalDouble.of(200_000), OptionalDouble.of(210_000)));
        all.put(
                "refuse, second look, revolving",
                EVERYBODY
                        .recommended(Recommendation.REFUSE)
                        .in(WorkState.REFERRED)
                        .asking("Revolving loans"));
        return all;
    }

    private void pages(String name, Worklist list) {
        Assessments assessments = stages.assessments();
        long clock = System.nanoTime();
        long processor = processorNanos();
        int count = Math.toIntExact(assessments.count(list));
        OUT.printf(
                Locale.ROOT,
                "%s: %d files, counted in %.1f ms, %.1f of processor%n",
                name,
                count,
                (System.nanoTime() - clock) / MILLIS,
                (processorNanos() - processor) / MILLIS);
        time("  first page", shift -> page(assessments, list, shift));
        time("  in the middle", shift -> page(assessments, list, count / 2 - shift));
        time("  last page", shift -> page(assessments, list, count - PAGE - shift));
    }

    /** As the page asks: how many, and which. */
    private static void page(Assessments assessments, Worklist list, int first) {
        assessments.count(list);
        assessments.page(list, Math.max(0, first), PAGE);
    }

    /**
     * The middle of several tries, the first of which is not counted. Each is shifted by a row: the database remembers what it
     * answered last.
     */
    private static void time(String what, IntConsumer work) {
        double[] millis = new double[TRIES];
        double[] processor = new double[TRIES];
        work.accept(TRIES);
        for (int i = 0; i < TRIES; i++) {
            long clock = System.nanoTime();
            long before = processorNanos();
            work.accept(i);
            processor[i] = (processorNanos() - before) / MILLIS;
            millis[i] = (System.nanoTime() - clock) / MILLIS;
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        OUT.printf(
                Locale.ROOT,
                "%s: %.1f ms, at most %.1f ms; %.1f ms of processor%n",
                what,
                millis[TRIES / 2],
                millis[TRIES - 1],
                processor[TRIES / 2]);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
