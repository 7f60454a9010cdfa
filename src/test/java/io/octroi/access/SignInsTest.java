package io.octroi.access;

import static io.octroi.access.AccessParts.HERE;
import static io.octroi.access.AccessParts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Admission.Admitted;
import io.octroi.access.Admission.Refused;
import io.octroi.access.Admission.Throttled;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class SignInsTest {

    @TempDir
    static Path home;

    private static AccessDatabase database;
    private AccessParts parts;

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
        parts.settle("ada", Role.ADVISOR);
    }

    @Test
    void theRightPasswordLetsInHoweverTheNameIsWritten() {
        Caller ada = new Caller("ada", Set.of(Role.ADVISOR), Set.of(), false);
        assertEquals(new Admitted(ada), parts.attempt("ada", PASSWORD));
        assertEquals(new Admitted(ada), parts.attempt(" ADA ", PASSWORD));
    }

    @Test
    void aWrongPasswordDoesNot() {
        for (String wrong : List.of("", "wrong", PASSWORD + " ", "\0", "\ud800", PASSWORD.repeat(100_000))) {
            assertInstanceOf(Refused.class, parts.attempt("ada", wrong));
            parts.attempt("ada", PASSWORD);
        }
    }

    /** Or whoever tries all through an outage would be kept out after it. */
    @Test
    void whatCouldNotBeLookedAtIsNoFailure() {
        AccessDatabase gone = new AccessDatabase(home.resolve("gone"));
        gone.close();
        Throttle throttle = new Throttle(parts.clock);
        Accounts unreachable = new Accounts(gone.entities(), parts.passwords, parts.clock, false, parts.journal);
        SignIns meanwhile = new SignIns(unreachable, parts.keys, parts.passwords, throttle, parts.clock);
        for (int i = 0; i < 50; i++) {
            assertThrows(RuntimeException.class, () -> meanwhile.byPassword("ada", PASSWORD, HERE));
        }
        SignIns after = new SignIns(parts.accounts, parts.keys, parts.passwords, throttle, parts.clock);
        assertInstanceOf(Admitted.class, after.byPassword("ada", PASSWORD, HERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "ada\0", "ad\ud800a", "' or 1=1 --", "%", "a", "İ"})
    void aNameThatIsNoneIsRefusedLikeAnyOther(String name) {
        assertInstanceOf(Refused.class, parts.attempt(name, PASSWORD));
        assertInstanceOf(Refused.class, parts.signIns.byRepeatedPassword(name, PASSWORD, HERE));
        assertTrue(parts.signIns.still(name, parts.clock.instant()).isEmpty());
    }

    @Test
    void everyAttemptCostsOneDerivationWhoeverIsMeant() {
        parts.settle("closed", Role.ADVISOR);
        parts.accounts.close("closed");
        OneTimePassword expired = parts.accounts.open(new AccountName("late"), Set.of(Role.ADVISOR));
        parts.accounts.vouched(
                new AccountName("vouched"), new Voucher("https://id.example", "1"), Set.of(Role.ADVISOR));
        parts.clock.advance(Accounts.ONE_TIME.plusSeconds(1));
        assertCosts(1, "ada", PASSWORD);
        assertCosts(1, "ada", "wrong");
        assertCosts(1, "ada", "a".repeat(257));
        assertCosts(1, "nobody", PASSWORD);
        assertCosts(1, "closed", PASSWORD);
        assertCosts(1, "late", expired.password());
        assertCosts(1, "vouched", PASSWORD);
        assertCosts(1, "no name\0", PASSWORD);
        assertCosts(1, "a".repeat(1_000_000), PASSWORD);
    }

    private void assertCosts(long derivations, String name, String password) {
        long before = parts.passwords.worked();
        boolean admitted = parts.attempt(name, password) instanceof Admitted;
        assertEquals(derivations, parts.passwords.worked() - before, name);
        assertEquals(name.equals("ada") && password.equals(PASSWORD), admitted, name);
    }

    @Test
    void aClosedDoorCostsNothing() {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(Refused.class, parts.attempt("ada", "wrong"));
        }
        long before = parts.passwords.worked();
        assertEquals(new Throttled(Duration.ofMinutes(15)), parts.attempt("ada", PASSWORD));
        assertEquals(before, parts.passwords.worked());
        parts.clock.advance(Duration.ofMinutes(15));
        assertInstanceOf(Admitted.class, parts.attempt("ada", PASSWORD));
    }

    @Test
    void anUnknownNameIsThrottledLikeAKnownOne() {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(Refused.class, parts.attempt("nobody", "wrong"));
        }
        assertInstanceOf(Throttled.class, parts.attempt("NOBODY", "wrong"));
    }

    @Test
    void namesThatAreNoneCountForTheAddress() {
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(Refused.class, parts.signIns.byPassword("no name " + i, "wrong", "2001:db8::" + i));
        }
        assertInstanceOf(Throttled.class, parts.signIns.byPassword("ada", PASSWORD, "2001:db8::ffff"));
        assertInstanceOf(Admitted.class, parts.signIns.byPassword("ada", PASSWORD, "2001:db8:0:1::1"));
    }

    @Test
    void manyGuessesAtOnceGetNoFurtherThanOneAfterTheOther() throws Exception {
        List<Admission> all = AtOnce.times(20, () -> parts.attempt("ada", "wrong"));
        assertEquals(5, all.stream().filter(Refused.class::isInstance).count());
        assertEquals(15, all.stream().filter(Throttled.class::isInstance).count());
    }

    @Test
    void anOutdatedPasswordIsWorkedOutAnewAndSessionsStay() {
        Instant session = parts.clock.instant();
        AccessParts stronger = new AccessParts(database, new Passwords(11, Duration.ofSeconds(10)), false);
        String before = parts.account("ada").passwordAt(session).orElseThrow();
        assertInstanceOf(Admitted.class, stronger.attempt("ada", PASSWORD));
        String after = parts.account("ada").passwordAt(session).orElseThrow();
        assertTrue(before.startsWith("pbkdf2-sha256$10$") && after.startsWith("pbkdf2-sha256$11$"), after);
        assertTrue(parts.signIns.still("ada", session).isPresent());
        assertInstanceOf(Admitted.class, stronger.attempt("ada", PASSWORD));
        assertEquals(3, stronger.passwords.worked(), "the second time costs one derivation again");
    }

    @Test
    void twoMayWorkOutTheSamePasswordAnew() throws Exception {
        AccessParts stronger = new AccessParts(database, new Passwords(11, Duration.ofSeconds(10)), false);
        AtOnce.times(8, () -> stronger.attempt("ada", PASSWORD)).stream()
                .filter(Throttled.class::isInstance)
                .forEach(admission -> assertEquals(Duration.ofMinutes(15), ((Throttled) admission).pause()));
        assertInstanceOf(Admitted.class, stronger.attempt("ada", PASSWORD));
    }

    @Test
    void aPasswordReplacedMeanwhileDoesNotComeBack() {
        String before = parts.account("ada").passwordAt(parts.clock.instant()).orElseThrow();
        parts.accounts.reset("ada");
        String stronger = parts.passwords.hash(PASSWORD);
        parts.accounts.change("ada", account -> account.strengthen(before, stronger));
        assertInstanceOf(Refused.class, parts.attempt("ada", PASSWORD));
        assertTrue(parts.account("ada").isNewcomer());
    }

    @Test
    void aSessionEndsAfterEightHoursAndWhenItsAccountDoes() {
        Instant session = parts.clock.instant();
        parts.clock.advance(Duration.ofHours(8));
        assertTrue(parts.signIns.still("ada", session).isPresent());
        parts.clock.advance(Duration.ofMillis(1));
        assertTrue(parts.signIns.still("ada", session).isEmpty());

        Instant second = parts.clock.instant();
        parts.clock.advance(Duration.ofSeconds(1));
        parts.accounts.close("ada");
        assertTrue(parts.signIns.still("ada", second).isEmpty());
        parts.accounts.reopen("ada");
        assertTrue(parts.signIns.still("ada", second).isEmpty(), "reopening brings no session back");

        Instant third = parts.clock.instant();
        assertTrue(parts.signIns.still("ada", third).isPresent());
        parts.clock.advance(Duration.ofSeconds(1));
        parts.accounts.reset("ada");
        assertTrue(parts.signIns.still("ada", third).isEmpty());
    }

    @Test
    void rolesAreThoseOfNow() {
        Instant session = parts.clock.instant();
        parts.accounts.assign("ada", Set.of(Role.AUDITOR));
        assertEquals(
                Set.of(Role.AUDITOR),
                parts.signIns.still("ada", session).orElseThrow().roles());
    }

    @Test
    void aRightKeyIsNeverThrottledAndAWrongOneIs() {
        String secret =
                parts.keys.create("robot", Set.of(Scope.SCORES), 1, "ada").secret();
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(Refused.class, parts.signIns.byKey("octroi_guess\0" + i, HERE));
        }
        assertInstanceOf(Throttled.class, parts.signIns.byKey("octroi_guess", HERE));
        Admitted robot = assertInstanceOf(Admitted.class, parts.signIns.byKey(secret, HERE));
        assertEquals(Set.of("signed-in", "tool", "tool:scores"), robot.caller().groups());
        assertTrue(
                robot.caller().name().matches("key:\\d+:robot"), robot.caller().name());
    }

    @Test
    void whoeverIsTurnedAwayBusyHasNotFailed() throws Exception {
        AccessParts slow = new AccessParts(database, new Passwords(15_000, Duration.ofMillis(1)), false);
        List<Boolean> busy = AtOnce.times(12, () -> {
            try {
                slow.signIns.byPassword("bob", "wrong", HERE);
                return false;
            } catch (BusySigningIn turnedAway) {
                return true;
            }
        });
        assertTrue(busy.contains(true), "nobody was turned away");
        slow.settle("cyd", Role.ADVISOR);
        for (int i = 0; i < 13; i++) {
            assertInstanceOf(Refused.class, slow.signIns.byPassword("no name", "wrong", HERE));
        }
        assertInstanceOf(Admitted.class, slow.signIns.byPassword("cyd", PASSWORD, HERE));
    }
}
