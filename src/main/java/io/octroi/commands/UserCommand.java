package io.octroi.commands;

import io.octroi.access.Account;
import io.octroi.access.AccountName;
import io.octroi.access.Accounts;
import io.octroi.access.OneTimePassword;
import io.octroi.access.Role;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code user}: who may sign in. Passwords go to the standard output alone, explanations to the standard error. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        header = "Looks after accounts: who may sign in, and as what.",
        description = "Works beside a running server, which follows at once.",
        synopsisSubcommandLabel = "<command>")
final class UserCommand implements Runnable {

    private final Supplier<Stages> opening;

    @Spec
    private CommandSpec spec;

    UserCommand() {
        this(() -> new Stages(Configuration.ofEnvironment()));
    }

    UserCommand(Supplier<Stages> opening) {
        this.opening = opening;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do with an account");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            header = "Opens an account, and prints the password its owner signs in with the first time.",
            description = "The password is printed once, alone on the standard output. Its owner chooses another at the"
                    + " first sign-in; a program, which has the role tool, keeps it.")
    void add(@Parameters(paramLabel = "NAME", description = "the account's name") String name, @Mixin RoleOption role) {
        AccountName account = new AccountName(name);
        Set<Role> roles = role.roles();
        with(accounts -> hand(accounts.open(account, roles), roles));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists the accounts, their roles and states.")
    void list() {
        with(accounts -> accounts.all().forEach(account -> spec.commandLine()
                .getOut()
                .printf(Locale.ROOT, "%-24s  %-32s  %s%n", account.name(), words(account.roles()), state(account))));
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            header = "Prints a new password for one use; the old one and every sign-in end at once.")
    void reset(@Parameters(paramLabel = "NAME", description = "the account's name") String name) {
        with(accounts -> {
            OneTimePassword drawn = accounts.reset(name);
            hand(drawn, accounts.find(name).map(Account::roles).orElse(Set.of()));
        });
    }

    @Command(
            name = "role",
            mixinStandardHelpOptions = true,
            header = "Gives an account these roles and no other, at once.")
    void role(
            @Parameters(paramLabel = "NAME", description = "the account's name") String name, @Mixin RoleOption role) {
        Set<Role> roles = role.roles();
        with(accounts -> accounts.assign(name, roles));
        tell("%s has the roles %s now".formatted(name, words(roles)));
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            header = "Lets an account in no more, at once; its name stays in what it did.")
    void close(@Parameters(paramLabel = "NAME", description = "the account's name") String name) {
        with(accounts -> accounts.close(name));
        tell(name + " is closed");
    }

    @Command(name = "reopen", mixinStandardHelpOptions = true, header = "Lets a closed account in again.")
    void reopen(@Parameters(paramLabel = "NAME", description = "the account's name") String name) {
        with(accounts -> accounts.reopen(name));
        tell(name + " is open again");
    }

    private void with(Consumer<Accounts> work) {
        try (Stages stages = opening.get()) {
            work.accept(stages.access().inPlace().accounts().by(JournalCommand.ACTOR));
        }
        spec.commandLine().getOut().flush();
    }

    private void hand(OneTimePassword drawn, Set<Role> roles) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(drawn.password());
        out.flush();
        tell(
                roles.contains(Role.TOOL)
                        ? "the password of the program %s; it is not shown again".formatted(drawn.account())
                        : "%s signs in with this password before %s, and chooses another then; it is not shown again"
                                .formatted(drawn.account(), drawn.until().truncatedTo(ChronoUnit.SECONDS)));
    }

    private void tell(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    private static String state(Account account) {
        String now = account.isClosed() ? "closed" : account.isNewcomer() ? "awaits first sign-in" : "open";
        List<String> beside = Stream.of(
                        account.isDemo() ? "demo" : "",
                        account.provider().map(by -> "vouched for by " + by).orElse(""))
                .filter(word -> !word.isEmpty())
                .toList();
        return beside.isEmpty() ? now : now + ", " + String.join(", ", beside);
    }
}
