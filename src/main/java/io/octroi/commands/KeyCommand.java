package io.octroi.commands;

import io.octroi.access.ApiKey;
import io.octroi.access.ApiKeys;
import io.octroi.access.Scope;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key}: what programs ask with. Secrets go to the standard output alone, explanations to the standard error. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        header = "Looks after API keys: which programs may ask, and for what.",
        description = "Works beside a running server, which follows at once.",
        synopsisSubcommandLabel = "<command>")
final class KeyCommand implements Runnable {

    private final Supplier<Stages> opening;

    @Spec
    private CommandSpec spec;

    KeyCommand() {
        this(() -> new Stages(Configuration.ofEnvironment()));
    }

    KeyCommand(Supplier<Stages> opening) {
        this.opening = opening;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do with a key");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            header = "Creates a key, and prints its secret.",
            description = "The secret is printed once, alone on the standard output, and is not stored.")
    void add(
            @Parameters(paramLabel = "NAME", description = "the program that will use it") String name,
            @Mixin ScopeOption scope,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "90",
                            description = "how long it lives, up to 366 days (default ${DEFAULT-VALUE})")
                    int days) {
        Set<Scope> scopes = scope.scopes();
        with(keys -> {
            ApiKeys.Created created = keys.create(name, scopes, days, JournalCommand.ACTOR);
            spec.commandLine().getOut().println(created.secret());
            tell("this is key %d, valid until %s; it is not shown again"
                    .formatted(created.key().id(), second(created.key().expiresAt())));
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists the keys, the newest first.")
    void list() {
        PrintWriter out = spec.commandLine().getOut();
        with(keys -> keys.all()
                .forEach(key -> out.printf(
                        Locale.ROOT,
                        "%6d  %-24s  %-25s  created by %s at %s, expires %s  %s%n",
                        key.id(),
                        key.name(),
                        words(key.scopes()),
                        key.createdBy(),
                        second(key.createdAt()),
                        second(key.expiresAt()),
                        state(key))));
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, header = "Ends a key at once.")
    void revoke(@Parameters(paramLabel = "NUMBER", description = "which key, as the list shows it") long number) {
        with(keys -> keys.revoke(number, JournalCommand.ACTOR));
        tell("key " + number + " opens nothing any more");
    }

    private void with(Consumer<ApiKeys> work) {
        try (Stages stages = opening.get()) {
            work.accept(stages.access().inPlace().keys());
        }
        spec.commandLine().getOut().flush();
    }

    private void tell(String line) {
        spec.commandLine().getOut().flush();
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(", "));
    }

    private static String state(ApiKey key) {
        return key.revokedAt()
                .map(at -> "revoked " + second(at))
                .orElse(key.isValid(Instant.now()) ? "valid" : "expired");
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
