package io.octroi.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down whoever guesses: after 5 failures on one account, or 20 from one address, within 15 minutes, nobody is let in
 * on that account or from that address until the oldest failure is 15 minutes old. Kept in memory by each process.
 */
public final class Throttle {

    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** More are not kept: the oldest give way. */
    static final int MOST = 100_000;

    private final Map<String, Deque<Instant>> accounts = bounded();
    private final Map<String, Deque<Instant>> addresses = bounded();
    private final Clock clock;

    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed until it is {@linkplain #forgive forgiven}, so that many attempts at once count too.
     *
     * @param account the account it names, if it names one
     * @return how long to wait, when the attempt may not even be made; it is not counted then
     */
    synchronized Optional<Duration> enter(Optional<String> account, String address) {
        Instant now = clock.instant();
        Optional<Duration> wait = Stream.of(
                        account.flatMap(name -> wait(accounts, name, PER_ACCOUNT, now)),
                        wait(addresses, address, PER_ADDRESS, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            account.ifPresent(name -> count(accounts, name, now));
            count(addresses, address, now);
        }
        return wait;
    }

    /** The attempt was none to guess: earlier failures on the account are forgotten with it, the address keeps its own. */
    synchronized void forgive(Optional<String> account, String address) {
        account.ifPresent(accounts::remove);
        uncount(addresses, address);
    }

    /** The attempt was not looked at after all, so that it counts for nothing. */
    synchronized void withdraw(Optional<String> account, String address) {
        account.ifPresent(name -> uncount(accounts, name));
        uncount(addresses, address);
    }

    /** How many accounts and addresses are kept. */
    synchronized int kept() {
        return accounts.size() + addresses.size();
    }

    private static void count(Map<String, Deque<Instant>> kept, String key, Instant now) {
        kept.computeIfAbsent(key, first -> new ArrayDeque<>()).add(now);
    }

    private static void uncount(Map<String, Deque<Instant>> kept, String key) {
        Deque<Instant> attempts = kept.get(key);
        if (attempts != null) {
            attempts.pollLast();
        }
    }

    private static Optional<Duration> wait(Map<String, Deque<Instant>> kept, String key, int most, Instant now) {
        Deque<Instant> failures = kept.get(key);
        if (failures == null) {
            return Optional.empty();
        }
        while (!failures.isEmpty() && !now.isBefore(failures.getFirst().plus(WINDOW))) {
            failures.removeFirst();
        }
        return failures.size() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now, failures.getFirst().plus(WINDOW)));
    }

    private static Map<String, Deque<Instant>> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                return size() > MOST;
            }
        };
    }
}
