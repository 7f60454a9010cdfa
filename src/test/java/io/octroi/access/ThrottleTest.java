package io.octroi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final SettableClock clock = new SettableClock();
    private final Throttle throttle = new Throttle(clock);

    private Optional<Duration> enter(String account, String address) {
        return throttle.enter(Optional.of(account), address);
    }

    private void fail(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            assertEquals(Optional.empty(), enter(account, address));
        }
    }

    @Test
    void fiveFailuresCloseAnAccountFromEveryAddress() {
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), enter("ada", "address " + i));
        }
        assertEquals(Optional.of(Duration.ofMinutes(15)), enter("ada", "another"));
        assertEquals(Optional.empty(), enter("bob", "another"), "other accounts are open");
    }

    @Test
    void twentyFailuresCloseAnAddressForEveryAccount() {
        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.empty(), enter("account " + i, "here"));
        }
        assertEquals(Optional.of(Duration.ofMinutes(15)), enter("ada", "here"));
        assertEquals(Optional.of(Duration.ofMinutes(15)), throttle.enter(Optional.empty(), "here"));
        assertEquals(Optional.empty(), enter("ada", "there"), "other addresses are open");
    }

    @Test
    void failuresThatNameNoAccountCountForTheAddress() {
        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.empty(), throttle.enter(Optional.empty(), "here"));
        }
        assertTrue(enter("ada", "here").isPresent());
    }

    @Test
    void theWindowSlides() {
        fail(1, "ada", "here");
        clock.advance(Duration.ofMinutes(10));
        fail(4, "ada", "here");
        assertEquals(Optional.of(Duration.ofMinutes(5)), enter("ada", "here"));
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertEquals(Optional.of(Duration.ofMillis(1)), enter("ada", "here"));
        clock.advance(Duration.ofMillis(1));
        fail(1, "ada", "here");
        assertEquals(Optional.of(Duration.ofMinutes(10)), enter("ada", "here"), "one is forgotten, four are not");
    }

    @Test
    void anAttemptThatIsNotMadeProlongsNothing() {
        fail(5, "ada", "here");
        clock.advance(Duration.ofMinutes(14));
        assertEquals(Optional.of(Duration.ofMinutes(1)), enter("ada", "here"));
        clock.advance(Duration.ofMinutes(1));
        fail(5, "ada", "here");
    }

    @Test
    void theRightPasswordForgivesTheAccountAndLeavesTheAddressItsOwn() {
        fail(4, "ada", "here");
        fail(1, "ada", "here");
        throttle.forgive(Optional.of("ada"), "here");
        fail(5, "ada", "here");
        assertTrue(enter("ada", "here").isPresent());
        fail(5, "bob", "here");
        fail(5, "cyd", "here");
        fail(1, "dan", "here");
        assertTrue(enter("dan", "here").isPresent(), "4 + 5 + 5 + 5 + 1 failures");
    }

    @Test
    void anAttemptThatWasNotLookedAtCountsForNothing() {
        fail(4, "ada", "here");
        for (int i = 0; i < 30; i++) {
            fail(1, "ada", "here");
            throttle.withdraw(Optional.of("ada"), "here");
        }
        fail(1, "ada", "here");
        assertTrue(enter("ada", "here").isPresent(), "the four before still count");
    }

    @Test
    void manyAttemptsAtOnceCountBeforeAnyIsDecided() throws Exception {
        List<Optional<Duration>> waits = AtOnce.times(50, () -> enter("ada", "here"));
        assertEquals(5, waits.stream().filter(Optional::isEmpty).count());
    }

    @Test
    void keepsNoMoreThanItsShare() {
        IntStream.range(0, Throttle.MOST + 1_000).forEach(i -> enter("account " + i, "address " + i));
        assertEquals(2 * Throttle.MOST, throttle.kept());
        assertEquals(Optional.empty(), enter("ada", "here"));
    }
}
