package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.ClientKind;
import io.octroi.client.DataFolder;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Recommendation;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogManager;

/**
 * Measures how many decisions a second the shipped model and the demo clients allow, each on disk with its record and its
 * entry when it is answered: for each recommendation on its own. The files were opened before, as advisors do.
 *
 * <p>Arguments: the folder to work in, and how many threads decide, 8 if it is not said. The database is an H2 file there,
 * or the empty one that the environment names.
 */
final class DecisionBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int THREADS = 8;
    private static final int ROUNDS = 3;
    private static final int MOST = 2_000;
    private static final double NANOS = 1e9;
    private static final Decider ADVISOR = new Decider("advisor", List.of("advisor"));

    private DecisionBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        LogManager.getLogManager().reset();
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : THREADS;
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put(
                "OCTROI_HOME",
                Files.createTempDirectory(Path.of(arguments[0]), "home").toString());
        try (Stages stages = new Stages(Configuration.of(variables))) {
            stages.clientImport().run(DataFolder.at(Path.of("src/main/resources/data")));
            Champion champion = stages.champion();
            champion.promote(Path.of("src/main/resources/model"), "benchmark", "measured");
            for (int round = 1; round <= ROUNDS; round++) {
                measure(stages, champion, threads, round);
            }
        }
    }

    private static void measure(Stages stages, Champion champion, int threads, int round)
            throws InterruptedException, ExecutionException {
        DecisionDesk desk = stages.desk(champion);
        Map<Recommendation, List<Proposal>> proposals = new HashMap<>();
        for (Client client : stages.clients().page(ClientKind.APPLICANT, 0, MOST)) {
            Assessment seen = champion.assessor().assess(client);
            champion.assessor().counterfactual(seen); // as whoever opens the page has it searched
            int before = stages.decisions().of(client.id()).size();
            proposals
                    .computeIfAbsent(seen.score().recommendation(), first -> new ArrayList<>())
                    .add(proposal(seen, before));
        }
        for (Map.Entry<Recommendation, List<Proposal>> all : proposals.entrySet()) {
            ExecutorService advisors = Executors.newFixedThreadPool(threads);
            long clock = System.nanoTime();
            List<Future<?>> answers = new ArrayList<>();
            all.getValue().forEach(proposal -> answers.add(advisors.submit(() -> desk.decide(proposal, ADVISOR))));
            for (Future<?> answer : answers) {
                answer.get();
            }
            double seconds = (System.nanoTime() - clock) / NANOS;
            advisors.shutdown();
            OUT.printf(
                    Locale.ROOT,
                    "round %d, %s: %d decisions by %d threads, %.0f a second%n",
                    round,
                    all.getKey(),
                    answers.size(),
                    threads,
                    answers.size() / seconds);
        }
    }

    /** As a page would send it. */
    private static Proposal proposal(Assessment seen, int before) {
        return new Proposal(
                seen.client().id(),
                Answer.REFUSED,
                Optional.of(Ground.REPAYMENT_CAPACITY),
                "Instalments would take more than a third of the income.",
                new BigDecimal("1500"),
                24,
                new Seen(
                        before,
                        Optional.of(seen.score().modelId()),
                        OptionalDouble.of(seen.score().solvencyScore()),
                        OptionalLong.of(seen.client().importId()),
                        Locale.FRENCH,
                        Channel.PAGE,
                        Optional.empty()),
                Optional.of("key-" + seen.client().id() + "-" + before));
    }
}
