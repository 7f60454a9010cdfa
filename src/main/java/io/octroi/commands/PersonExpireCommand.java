package io.octroi.commands;

import io.octroi.client.Erasures;
import io.octroi.client.Expiry;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code person expire}: erases everybody whose data have been kept for long enough. */
@Command(
        name = "expire",
        mixinStandardHelpOptions = true,
        header = "Erases all applicants whose data came with an old import.",
        description = {
            "What counts is the newest import that brought a client. Each is erased as person erase does it; all of them,"
                    + " or nobody. Run it regularly, 6 months being usual for files that came to no credit.",
            "A later import that has their numbers brings them back."
        })
final class PersonExpireCommand implements Callable<Integer> {

    private static final int A_CENTURY = 1_200;

    @Option(
            names = "--older-than",
            required = true,
            paramLabel = "MONTHS",
            description = "how many months ago the import had finished")
    private int months;

    @Option(
            names = "--reference",
            description = "erase reference clients too; a model that learned from them stays as it is")
    private boolean references;

    @Option(names = "--dry-run", description = "only tell how many they are; nothing is changed")
    private boolean dryRun;

    @Mixin
    private ErasureOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Expiry expiry = new Expiry(monthsAgo().toInstant(), references);
        String by = options.by();
        String why = options.why();
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            Erasures erasures = stages.erasures();
            long clients = dryRun ? erasures.expired(expiry) : expire(erasures, expiry, by, why);
            print(clients, expiry);
        }
        return 0;
    }

    private long expire(Erasures erasures, Expiry expiry, String by, String why) {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            return erasures.expire(expiry, by, why, progress);
        }
    }

    private void print(long clients, Expiry expiry) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s %s: %,d (their import had finished before %s)%n",
                        references ? "clients" : "applicants",
                        dryRun ? "that would be erased" : "erased",
                        clients,
                        expiry.before());
    }

    private OffsetDateTime monthsAgo() {
        if (months < 1 || months > A_CENTURY) {
            throw new UnusableOption("--older-than", "write a number of months from 1 to " + A_CENTURY);
        }
        return OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .minusMonths(months);
    }
}
