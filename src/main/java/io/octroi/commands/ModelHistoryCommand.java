package io.octroi.commands;

import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Models;
import io.octroi.scoring.Promotion;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model history}: which model was the champion when. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        header = "Tells which model was the champion when, and who made it so, and why.",
        description =
                "With --on, only those that were the champion at some time of that day, in this machine's time zone.")
final class ModelHistoryCommand implements Callable<Integer> {

    @Option(names = "--on", paramLabel = "DATE", description = "a day, such as 2026-11-22")
    private Optional<String> on = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<LocalDate> day = on.map(ModelHistoryCommand::day);
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            print(day, stages.models(), spec.commandLine().getOut());
        }
        return 0;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnusableOption("--on", "write a day like 2026-11-22");
        }
    }

    private static void print(Optional<LocalDate> day, Models models, PrintWriter to) {
        ZoneId zone = ZoneId.systemDefault();
        List<Promotion> promotions = day.map(date -> models.inForce(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant()))
                .orElseGet(models::promotions);
        if (promotions.isEmpty()) {
            to.println(
                    day.isPresent() ? "no model was the champion yet on that day" : "no model has been the champion");
        }
        for (Promotion promotion : promotions) {
            to.println(line(promotion));
        }
        to.flush();
    }

    /** What `model list` and `model history` say of a promotion. */
    static String line(Promotion promotion) {
        return "%s %s %s by %s: %s"
                .formatted(
                        promotion.at(),
                        promotion.modelId(),
                        promotion.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        promotion.by(),
                        promotion.why());
    }
}
