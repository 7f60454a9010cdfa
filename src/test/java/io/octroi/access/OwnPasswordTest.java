package io.octroi.access;

import static io.octroi.access.AccessParts.HERE;
import static io.octroi.access.AccessParts.PASSWORD;
import static io.octroi.access.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.UnusableAccess.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class OwnPasswordTest {

    private static final String NEXT = "another sentence to keep";

    @TempDir
    static Path home;

    private static AccessDatabase database;
    private AccessParts parts;
    private OwnPassword own;

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
        FirstAdmin firstAdmin = new FirstAdmin(parts.accounts, home, parts.clock);
        own = new OwnPassword(parts.signIns, parts.accounts, parts.passwords, firstAdmin, parts.clock);
    }

    @Test
    void isChosenWithTheHandedOneAndThenEverythingIsOpen() {
        String handed = parts.accounts.reset("ada").password();
        own.choose("ada", handed, NEXT, HERE);
        assertFalse(parts.account("ada").isNewcomer());
        assertInstanceOf(Admission.Admitted.class, parts.attempt("ada", NEXT));
        assertInstanceOf(Admission.Refused.class, parts.attempt("ada", handed));
        parts.clock.advance(Duration.ofDays(300));
        assertInstanceOf(Admission.Admitted.class, parts.attempt("ada", NEXT));
    }

    @Test
    void endsEverySession() {
        Instant session = parts.clock.instant();
        parts.clock.advance(Duration.ofSeconds(1));
        own.choose("ada", PASSWORD, NEXT, HERE);
        assertTrue(parts.signIns.still("ada", session).isEmpty());
    }

    @Test
    void needsThePresentPasswordAndABetterNext() {
        assertRefused(Reason.PASSWORD_WRONG, () -> own.choose("ada", "wrong", NEXT, HERE));
        assertRefused(Reason.PASSWORD_SAME, () -> own.choose("ada", PASSWORD, PASSWORD, HERE));
        assertRefused(Reason.PASSWORD_SHORT, () -> own.choose("ada", PASSWORD, "short", HERE));
        assertRefused(Reason.PASSWORD_WRONG, () -> own.choose("nobody", PASSWORD, NEXT, HERE));
        assertInstanceOf(Admission.Admitted.class, parts.attempt("ada", PASSWORD));
    }

    @Test
    void guessingThePresentPasswordIsThrottled() {
        for (int i = 0; i < 5; i++) {
            assertRefused(Reason.PASSWORD_WRONG, () -> own.choose("ada", "wrong", NEXT, HERE));
        }
        assertRefused(Reason.TOO_MANY_FAILURES, () -> own.choose("ada", PASSWORD, NEXT, HERE));
        assertInstanceOf(Admission.Throttled.class, parts.attempt("ada", PASSWORD));
    }

    @Test
    void aPersonOfAProviderHasNone() {
        parts.accounts.vouched(new AccountName("bob"), new Voucher("https://id.example", "1"), Set.of(Role.ADVISOR));
        assertRefused(Reason.PASSWORD_WRONG, () -> own.choose("bob", "", NEXT, HERE));
    }

    @Test
    void doesNotWinAgainstAnAdmin() {
        Instant before = parts.clock.instant();
        parts.clock.advance(Duration.ofSeconds(1));
        parts.accounts.reset("ada");
        assertFalse(parts.account("ada").isProvedSince(before));
        assertTrue(parts.account("ada").isProvedSince(parts.clock.instant()));
        parts.accounts.close("ada");
        assertFalse(parts.account("ada").isProvedSince(parts.clock.instant()));
    }
}
