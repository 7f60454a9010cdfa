package io.octroi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Long enough that one is still at work when the next is asked for. */
    private static final int SLOW = 60_000;

    private final Passwords passwords = new Passwords(10, PATIENCE);

    @Test
    void storesSchemeRoundsSaltAndKey() {
        String stored = passwords.hash("secret");
        assertTrue(stored.matches("pbkdf2-sha256\\$10\\$[A-Za-z0-9+/]{22}==\\$[A-Za-z0-9+/]{43}="), stored);
        assertEquals(600_000, Passwords.ROUNDS);
    }

    /** RFC 7914, section 11. */
    @Test
    void derivesWhatTheStandardDerives() {
        Base64.Encoder base64 = Base64.getEncoder();
        String salt = base64.encodeToString("salt".getBytes(StandardCharsets.UTF_8));
        String key = base64.encodeToString(
                HexFormat.of().parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"));
        assertTrue(passwords.matches(Optional.of("pbkdf2-sha256$1$" + salt + "$" + key), "passwd"));
    }

    @Test
    void equalPasswordsAreStoredDifferently() {
        assertNotEquals(passwords.hash("secret"), passwords.hash("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "", "\0", "\ud800", "été 🏦", "İstanbul ı"})
    void matchesThePasswordAndNoOther(String password) {
        Optional<String> stored = Optional.of(passwords.hash(password));
        assertTrue(passwords.matches(stored, password));
        assertFalse(passwords.matches(stored, password + "!"));
        assertFalse(passwords.matches(Optional.empty(), password));
    }

    @Test
    void composedAndDecomposedLettersAreTheSamePassword() {
        assertTrue(passwords.matches(Optional.of(passwords.hash("\u00e9t\u00e9")), "e\u0301te\u0301"));
    }

    @Test
    void fewerRoundsAreOutdatedButStillMatch() {
        String stored = new Passwords(9, PATIENCE).hash("secret");
        assertTrue(passwords.isOutdated(stored));
        assertTrue(passwords.matches(Optional.of(stored), "secret"));
        assertFalse(passwords.isOutdated(passwords.hash("secret")));
        assertFalse(passwords.isOutdated(new Passwords(11, PATIENCE).hash("secret")));
    }

    @Test
    void refusesToReadAnotherScheme() {
        assertThrows(IllegalStateException.class, () -> passwords.matches(Optional.of("secret"), "secret"));
    }

    @Test
    void workIsCounted() {
        passwords.matches(Optional.of(passwords.hash("secret")), "wrong");
        passwords.matches(Optional.empty(), "wrong");
        assertEquals(3, passwords.worked());
    }

    @Test
    void atMostTwoAreWorkedOutAtOnce() throws Exception {
        Passwords slow = new Passwords(SLOW / 3, PATIENCE);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<String>> work = IntStream.range(0, 6)
                .mapToObj(one -> threads.submit(() -> slow.hash("secret")))
                .toList();
        long most = 0;
        while (!work.stream().allMatch(Future::isDone)) {
            most = Math.max(most, atWork());
        }
        threads.shutdown();
        assertEquals(2, most);
        assertEquals(6, slow.worked());
    }

    /** How many threads derive at this moment, as their stacks tell. */
    private static long atWork() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith("PBKDF2KeyImpl")))
                .count();
    }

    @Test
    void whoeverWouldWaitTooLongIsToldSo() throws Exception {
        Passwords slow = new Passwords(SLOW, Duration.ofMillis(1));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<String>> work =
                List.of(threads.submit(() -> slow.hash("one")), threads.submit(() -> slow.hash("two")));
        while (slow.worked() < 2) {
            Thread.onSpinWait();
        }
        assertThrows(BusySigningIn.class, () -> slow.hash("three"));
        for (Future<String> done : work) {
            assertFalse(done.get().isEmpty());
        }
        threads.shutdown();
        assertFalse(slow.hash("four").isEmpty(), "the way is free again");
    }

    @Test
    void theQueueIsShort() throws Exception {
        Passwords slow = new Passwords(SLOW / 8, Duration.ofMinutes(1));
        long refused = AtOnce.times(80, () -> {
                    try {
                        slow.hash("secret");
                        return false;
                    } catch (BusySigningIn busy) {
                        return true;
                    }
                })
                .stream()
                .filter(busy -> busy)
                .count();
        assertTrue(refused > 0, "nobody was refused");
        assertEquals(80 - refused, slow.worked());
    }
}
