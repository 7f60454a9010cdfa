package io.octroi.access;

import static io.octroi.access.AccessParts.HERE;
import static io.octroi.access.AccessParts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Admission.Admitted;
import io.octroi.access.Admission.Refused;
import io.octroi.access.Admission.Throttled;
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
class RememberedCredentialsTest {

    @TempDir
    static Path home;

    private static AccessDatabase database;
    private AccessParts parts;
    private long before;

    @BeforeAll
    static void open() {
        database = new AccessDatabase(home);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void settle() {
        parts = new AccessParts(database.emptied());
        parts.settle("robot", Role.TOOL);
        before = parts.passwords.worked();
    }

    private Admission ask(String name, String password) {
        return parts.signIns.byRepeatedPassword(name, password, HERE);
    }

    private long derivations() {
        return parts.passwords.worked() - before;
    }

    @Test
    void fiftyRequestsCostOneDerivation() {
        for (int i = 0; i < 50; i++) {
            assertInstanceOf(Admitted.class, ask(i % 2 == 0 ? "robot" : "ROBOT", PASSWORD));
        }
        assertEquals(1, derivations());
    }

    @Test
    void tenRequestsAtOnceCostOneDerivation() throws Exception {
        List<Admission> all = AtOnce.times(10, () -> ask("robot", PASSWORD));
        assertTrue(all.stream().allMatch(Admitted.class::isInstance), all.toString());
        assertEquals(1, derivations());
    }

    @Test
    void aWrongPasswordIsNotRemembered() {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(Refused.class, ask("robot", "wrong"));
        }
        assertEquals(5, derivations());
        assertInstanceOf(Throttled.class, ask("robot", "wrong"));
    }

    @Test
    void whoeverIsRememberedIsNotLockedOutByAnothersGuesses() {
        ask("robot", PASSWORD);
        for (int i = 0; i < 6; i++) {
            ask("robot", "guess " + i);
        }
        assertInstanceOf(Admitted.class, ask("robot", PASSWORD));
        assertInstanceOf(Throttled.class, ask("robot", "guess"));
    }

    @Test
    void isForgottenAfterFiveMinutes() {
        ask("robot", PASSWORD);
        parts.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        ask("robot", PASSWORD);
        assertEquals(1, derivations());
        parts.clock.advance(Duration.ofMillis(1));
        assertInstanceOf(Admitted.class, ask("robot", PASSWORD));
        assertEquals(2, derivations());
    }

    @Test
    void endsWithTheAccountOrItsPasswordAtOnce() {
        ask("robot", PASSWORD);
        parts.clock.advance(Duration.ofSeconds(1));
        parts.accounts.close("robot");
        assertInstanceOf(Refused.class, ask("robot", PASSWORD));
        parts.accounts.reopen("robot");
        assertInstanceOf(Admitted.class, ask("robot", PASSWORD));
        parts.clock.advance(Duration.ofSeconds(1));
        String next = parts.accounts.reset("robot").password();
        assertInstanceOf(Refused.class, ask("robot", PASSWORD));
        assertInstanceOf(Admitted.class, ask("robot", next));
    }

    @Test
    void rolesAreThoseOfNow() {
        parts.settle("ada", Role.ADVISOR);
        ask("ada", PASSWORD);
        parts.accounts.assign("ada", Set.of(Role.AUDITOR));
        assertEquals(
                Set.of(Role.AUDITOR), ((Admitted) ask("ada", PASSWORD)).caller().roles());
    }
}
