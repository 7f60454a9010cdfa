package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.access.Account;
import io.octroi.access.AccountName;
import io.octroi.access.ApiKey;
import io.octroi.access.Role;
import io.octroi.access.Scope;
import io.octroi.access.Voucher;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("database")
class AccessCommandsIT {

    @TempDir
    Path home;

    private Configuration configuration;
    /** As a server would be; it keeps the database open from one command to the next. */
    private Stages beside;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void configure() {
        configuration = TestDatabase.under(home);
        beside = new Stages(configuration);
    }

    @AfterEach
    void close() {
        beside.close();
    }

    private int user(String... args) {
        return run(new UserCommand(() -> new Stages(configuration)), args);
    }

    private int key(String... args) {
        return run(new KeyCommand(() -> new Stages(configuration)), args);
    }

    /** Runs one command; what earlier ones said is forgotten. */
    private int run(Object command, String... args) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine octroi = Octroi.commandLine();
        return new CommandLine(command)
                .setExecutionExceptionHandler(octroi.getExecutionExceptionHandler())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    private void assertComplaint(String told, int code) {
        assertEquals(2, code);
        assertEquals("octroi: " + told + "\n", err.toString());
        assertEquals("", out.toString());
    }

    private <T> T in(Function<Stages, T> look) {
        return look.apply(beside);
    }

    private Account account(String name) {
        return in(stages -> stages.access().accounts().find(name)).orElseThrow();
    }

    private ApiKey onlyKey() {
        return in(stages -> stages.access().keys().all()).get(0);
    }

    @Test
    void aNewAccountsPasswordStandsAloneOnTheStandardOutput() {
        assertEquals(0, user("add", "Ada", "--role", "advisor,auditor", "--role", "modeler"));
        String password = out.toString();
        assertTrue(password.matches("[A-Za-z0-9_-]{43}\\R"), password);
        assertTrue(err.toString().matches("ada signs in with this password before \\S+Z, .*not shown again\\R"));
        assertFalse(err.toString().contains(password.strip()));
        assertEquals(
                Set.of(Role.ADVISOR, Role.AUDITOR, Role.MODELER), account("ada").roles());
        assertEquals(0, user("reset", "ada"));
        assertTrue(out.toString().matches("[A-Za-z0-9_-]{43}\\R"), out.toString());
        assertFalse(out.toString().contains(password));
    }

    @Test
    void aProgramKeepsItsPassword() {
        assertEquals(0, user("add", "robot", "--role", "tool"));
        assertEquals("the password of the program robot; it is not shown again\n", err.toString());
        assertFalse(account("robot").isNewcomer());
    }

    @Test
    void demoModeOpensNothingAmongPeoplesAccounts() {
        user("add", "ada", "--role", "advisor");
        configuration = new Configuration(
                configuration.home(),
                configuration.database(),
                true,
                configuration.lender(),
                "",
                Optional.empty(),
                configuration.batchMegabytes(),
                configuration.driftTerms(),
                Optional.empty());
        assertComplaint(
                "OCTROI_DEMO is true, and the database has accounts of its own: leave it unset, or name another folder in"
                        + " OCTROI_HOME",
                user("add", "bob", "--role", "advisor"));
    }

    @Test
    void listsNamesRolesAndStates() {
        assertEquals(0, user("list"));
        assertEquals("", out.toString());
        user("add", "ada", "--role", "admin");
        user("add", "robot", "--role", "tool");
        user("add", "bob", "--role", "auditor,advisor");
        user("close", "bob");
        in(stages -> stages.access()
                .accounts()
                .vouched(new AccountName("cyd"), new Voucher("https://id.example", "1"), Set.of(Role.ADVISOR)));
        assertEquals(0, user("list"));
        assertEquals(
                """
                ada admin awaits first sign-in
                bob advisor, auditor closed
                cyd advisor open, vouched for by https://id.example
                robot tool open
                """,
                out.toString().replaceAll(" {2,}", " "));
    }

    @Test
    void rolesChangeAndAccountsCloseAndOpen() {
        user("add", "ada", "--role", "advisor");
        assertEquals(0, user("role", "ada", "--role", "auditor, admin"));
        assertEquals("ada has the roles auditor, admin now\n", err.toString());
        assertEquals(Set.of(Role.AUDITOR, Role.ADMIN), account("ada").roles());
        assertComplaint("this is the last admin's account: make another admin first", user("close", "ada"));
        user("add", "bob", "--role", "admin");
        assertEquals(0, user("close", "ada"));
        assertTrue(account("ada").isClosed());
        assertEquals(0, user("reopen", "ada"));
        assertFalse(account("ada").isClosed());
    }

    @Test
    void whatCannotBeDoneIsOneLine() {
        assertComplaint(
                "--role: «boss» is unknown, write one of advisor, auditor, modeler, admin, tool",
                user("add", "ada", "--role", "boss"));
        assertComplaint(
                "--scope: «all» is unknown, write one of clients, scores, features, decisions, metrics, outcomes",
                key("add", "batch", "--scope", "scores,all"));
        assertComplaint("no account has this name: check it, or list the accounts", user("reset", "nobody\0"));
        user("add", "ada", "--role", "advisor");
        assertComplaint(
                "an account of this name exists already: choose another name", user("add", "ADA", "--role", "admin"));
        assertComplaint("a key lives for 1 to 366 days", key("add", "batch", "--scope", "scores", "--days", "367"));
        assertComplaint("no key has this number: check it, or list the keys", key("revoke", "7"));
    }

    @Test
    void aKeysSecretStandsAloneAndTheListDoesNotTellIt() {
        assertEquals(0, key("add", "night batch", "--scope", "clients", "--scope", "scores"));
        String secret = out.toString().strip();
        assertTrue(secret.matches("octroi_[A-Za-z0-9_-]{43}"), secret);
        ApiKey kept = onlyKey();
        assertTrue(err.toString().startsWith("this is key " + kept.id() + ", valid until "), err.toString());
        assertEquals(Set.of(Scope.CLIENTS, Scope.SCORES), kept.scopes());
        assertEquals("command line", kept.createdBy());
        assertEquals(0, key("list"));
        assertTrue(
                out.toString()
                        .matches(
                                " +" + kept.id()
                                        + "  night batch +clients, scores +created by command line at \\S+Z, expires \\S+Z  valid\\R"),
                out.toString());
        assertFalse(out.toString().contains(secret));
        assertEquals(0, key("revoke", String.valueOf(kept.id())));
        key("list");
        assertTrue(out.toString().contains("  revoked 2"), out.toString());
    }
}
