package io.octroi.access;

import static io.octroi.access.AccessParts.HERE;
import static io.octroi.access.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Admission.Admitted;
import io.octroi.access.Admission.Refused;
import io.octroi.access.UnusableAccess.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ApiKeysTest {

    @TempDir
    static Path home;

    private static AccessDatabase database;
    private AccessParts parts;
    private ApiKeys keys;

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
        parts = new AccessParts(database.emptied());
        keys = parts.keys;
    }

    private Admission ask(String secret) {
        return parts.signIns.byKey(secret, HERE);
    }

    @Test
    void keepsWhoCreatedWhatAndTheDigestAlone() {
        ApiKeys.Created created = keys.create(" night batch ", Set.of(Scope.CLIENTS, Scope.SCORES), 90, "ada");
        assertTrue(created.secret().matches("octroi_[A-Za-z0-9_-]{43}"));
        assertFalse(created.toString().contains(created.secret()));
        ApiKey kept = keys.all().get(0);
        assertEquals("night batch", kept.name());
        assertEquals(Set.of(Scope.CLIENTS, Scope.SCORES), kept.scopes());
        assertEquals("ada", kept.createdBy());
        assertEquals(parts.clock.instant(), kept.createdAt());
        assertEquals(parts.clock.instant().plus(Duration.ofDays(90)), kept.expiresAt());
        assertEquals(Optional.empty(), kept.revokedAt());
        assertEquals(List.of(Secrets.digest(created.secret())), digests());
    }

    private static List<String> digests() {
        return database.entities().callInTransaction(em -> em.createQuery("select k.digest from ApiKey k", String.class)
                .getResultList());
    }

    @Test
    void opensWhatItsScopesSay() {
        String secret = keys.create("robot", Set.of(Scope.FEATURES), 1, "ada").secret();
        Caller robot = ((Admitted) ask(secret)).caller();
        assertEquals(Set.of("signed-in", "tool", "tool:features"), robot.groups());
        Matrix matrix = Matrix.standard();
        assertEquals(Matrix.Verdict.OPEN, matrix.of("GET", "/api/features", robot.groups()));
        assertEquals(Matrix.Verdict.DENIED, matrix.of("GET", "/api/clients", robot.groups()));
        assertEquals(Matrix.Verdict.DENIED, matrix.of("GET", "/client.xhtml", robot.groups()));
    }

    @Test
    void expires() {
        String secret = keys.create("robot", Set.of(Scope.SCORES), 1, "ada").secret();
        parts.clock.advance(Duration.ofDays(1).minusMillis(1));
        assertInstanceOf(Admitted.class, ask(secret));
        parts.clock.advance(Duration.ofMillis(1));
        assertInstanceOf(Refused.class, ask(secret));
    }

    @Test
    void isRevokedOnceAndForAll() {
        ApiKeys.Created created = keys.create("robot", Set.of(Scope.SCORES), 1, "ada");
        ApiKeys.Created other = keys.create("robot", Set.of(Scope.SCORES), 1, "ada");
        keys.revoke(created.key().id(), "admin");
        assertInstanceOf(Refused.class, ask(created.secret()));
        assertInstanceOf(Admitted.class, ask(other.secret()));
        Optional<?> at = keys.all().get(1).revokedAt();
        parts.clock.advance(Duration.ofHours(1));
        keys.revoke(created.key().id(), "admin");
        assertEquals(at, keys.all().get(1).revokedAt());
        assertRefused(Reason.NO_SUCH_KEY, () -> keys.revoke(0, "admin"));
    }

    @Test
    void aLifeHasOneTo366Days() {
        for (int days : new int[] {0, -1, 367, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertRefused(Reason.KEY_DAYS, () -> keys.create("robot", Set.of(Scope.SCORES), days, "ada"));
        }
        keys.create("robot", Set.of(Scope.SCORES), 366, "ada");
        assertRefused(Reason.NO_SCOPE, () -> keys.create("robot", Set.of(), 1, "ada"));
    }

    @Test
    void aNameIsPrintable() {
        for (String name :
                List.of("", "  ", "a\0b", "a\nb", "a\u202eb", "a\ud800b", "🏦".repeat(51), "x".repeat(101))) {
            assertRefused(Reason.KEY_NAME, () -> keys.create(name, Set.of(Scope.SCORES), 1, "ada"));
        }
        for (String name : List.of("é", "e\u0301", "nuit & jour (n° 2)", "🏦".repeat(50), "x".repeat(100))) {
            assertEquals(
                    name,
                    keys.create(name, Set.of(Scope.SCORES), 1, "ada").key().name());
        }
    }

    @Test
    void nothingElseIsAKey() {
        String secret = keys.create("robot", Set.of(Scope.SCORES), 1, "ada").secret();
        for (String other : List.of("", "octroi_", "\0", secret + " ", secret.substring(7), Secrets.digest(secret))) {
            assertInstanceOf(Refused.class, ask(other));
        }
    }
}
