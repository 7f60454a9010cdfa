package io.octroi.commands;

import io.octroi.decision.Champion;
import io.octroi.decision.Decision;
import io.octroi.decision.Decisions;
import io.octroi.decision.Replay;
import io.octroi.decision.Replays;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decision replay}: computes recorded decisions again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "Computes recorded decisions again, and tells what differs and by how much.",
        description = {
            "Each record is computed again with the model it names, which must give the recorded score, contributions and"
                    + " reasons; and beside what the model in use says of the client's file today.",
            "Without a number, all decisions are replayed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are identical", "1:some differ; a line for each", "2:nothing could be replayed"})
final class DecisionReplayCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "the decision's number")
    private Optional<Long> id = Optional.empty();

    @Spec
    private CommandSpec spec;

    private long identical;
    private long different;
    private long erased;

    @Override
    public Integer call() {
        try (Stages stages = new Stages(Configuration.ofEnvironment());
                ProgressDisplay progress =
                        new ProgressDisplay(spec.commandLine().getErr())) {
            Champion champion = stages.champion();
            champion.refresh();
            replayAll(stages.decisions(), stages.replays(champion), progress);
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d identical, %,d different, %,d erased with their clients%n",
                        identical,
                        different,
                        erased);
        return different == 0 ? 0 : 1;
    }

    private void replayAll(Decisions decisions, Replays replays, ProgressDisplay progress) {
        if (id.isPresent()) {
            replay(
                    decisions
                            .find(id.get())
                            .orElseThrow(() -> new UnusableOption("ID", "there is no decision %d".formatted(id.get()))),
                    replays);
            return;
        }
        long all = decisions.count();
        long done = 0;
        long after = 0;
        for (List<Decision> page = decisions.after(after, PAGE); !page.isEmpty(); page = decisions.after(after, PAGE)) {
            for (Decision decision : page) {
                replay(decision, replays);
                progress.advanced("replaying decisions", ++done, all);
            }
            after = page.get(page.size() - 1).id();
        }
    }

    private void replay(Decision decision, Replays replays) {
        Optional<Replay> replay = replays.of(decision);
        if (replay.isEmpty()) {
            erased++;
        } else if (replay.get().isIdentical()) {
            identical++;
        } else {
            different++;
            tell(decision, replay.get(), spec.commandLine().getOut());
        }
    }

    private static void tell(Decision decision, Replay replay, PrintWriter out) {
        replay.proof()
                .filter(proof -> !replay.isReproduced())
                .ifPresent(proof -> out.printf(
                        Locale.ROOT,
                        "decision %d: NOT reproduced: the recorded file no longer gives the recorded score"
                                + " (log-odds differ by %s, contributions by %s%s%s)%n",
                        decision.id(),
                        proof.scoreDifference(),
                        proof.contributionDifference(),
                        proof.sameVector() ? "" : ", another vector",
                        proof.sameReasons() ? "" : ", other reasons"));
        replay.differences()
                .forEach(difference -> out.printf(
                        Locale.ROOT,
                        "decision %d: %s, %+.6f points: %s%n",
                        decision.id(),
                        difference.cause().name().toLowerCase(Locale.ROOT),
                        difference.points(),
                        difference.changes().stream()
                                .map(change -> change.what() + " " + change.before() + " -> " + change.now())
                                .collect(Collectors.joining(", "))));
        out.flush();
    }
}
