package io.octroi.access;

import static io.octroi.access.AccessParts.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Admission.Admitted;
import io.octroi.access.Admission.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class DemoAccountsTest {

    @TempDir
    static Path home;

    private static AccessDatabase database;
    private AccessParts demo;
    private AccessParts real;
    private DemoAccounts known;

    @BeforeAll
    static void open() {
        database = new AccessDatabase(home);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        Passwords passwords = new Passwords(10, Duration.ofSeconds(10));
        demo = new AccessParts(database.emptied(), passwords, true);
        real = new AccessParts(database, passwords, false);
        known = new DemoAccounts(demo.accounts, demo.keys);
    }

    @Test
    void thereIsOneForEachRoleWithItsNameAsPassword() throws Exception {
        AtOnce.times(3, () -> {
            known.open();
            return true;
        });
        assertEquals(List.of("advisor", "auditor", "modeler", "admin", "tool"), DemoAccounts.names());
        for (String name : DemoAccounts.names()) {
            Caller caller =
                    assertInstanceOf(Admitted.class, demo.attempt(name, name)).caller();
            assertEquals(Set.of(Role.of(name).orElseThrow()), caller.roles());
            assertFalse(caller.newcomer());
        }
    }

    @Test
    void aPasswordSomebodyChoseStays() {
        known.open();
        demo.accounts.change(
                "advisor", account -> account.choosePassword(demo.passwords.hash("chosen"), demo.clock.instant()));
        known.open();
        assertInstanceOf(Admitted.class, demo.attempt("advisor", "chosen"));
    }

    @Test
    void areOutOfPlaceAmongPeoplesAccounts() {
        assertFalse(known.areOutOfPlace());
        known.open();
        real.settle("ada", Role.ADVISOR);
        assertFalse(known.areOutOfPlace(), "the command line opened one beside them");
        known.remove();
        assertTrue(known.areOutOfPlace());
    }

    @Test
    void goWithEverythingDemoModeCreatedAndLeavePeoplesOwn() {
        known.open();
        String demoKey =
                demo.keys.create("robot", Set.of(Scope.SCORES), 1, "admin").secret();
        real.settle("ada", Role.ADVISOR);
        String realKey =
                real.keys.create("robot", Set.of(Scope.SCORES), 1, "ada").secret();
        known.remove();
        known.remove();
        assertEquals(
                List.of("ada"), real.accounts.all().stream().map(Account::name).toList());
        assertInstanceOf(Refused.class, real.attempt("admin", "admin"));
        assertInstanceOf(Refused.class, real.signIns.byKey(demoKey, HERE));
        assertInstanceOf(Admitted.class, real.signIns.byKey(realKey, HERE));
        assertInstanceOf(Admitted.class, real.attempt("ada", AccessParts.PASSWORD));
    }
}
