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
    private static final int MOST = 100_000;

    private final Map<String, Deque<Instant>> accounts = bounded();
    private final Map<String, Deque<Instant>> addresses = bounded();
    private final Clock clock;

    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed until it is {@linkplain #forgive forgiven}, so that many attempts at once count too.
     *
     * @return how long to wait, when the attempt may not even be made; it is not counted then
     */
    synchronized Optional<Duration> enter(String account, String address) {
        Instant now = clock.instant();
        Optional<Duration> wait = Stream.of(
                        wait(accounts, account, PER_ACCOUNT, now), wait(addresses, address, PER_ADDRESS, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            accounts.computeIfAbsent(account, name -> new ArrayDeque<>()).add(now);
            addresses.computeIfAbsent(address, from -> new ArrayDeque<>()).add(now);
        }
        return wait;
    }

    /** The same for an attempt that names no account. */
    synchronized Optional<Duration> enter(String address) {
        Instant now = clock.instant();
        Optional<Duration> wait = wait(addresses, address, PER_ADDRESS, now);
        if (wait.isEmpty()) {
            addresses.computeIfAbsent(address, from -> new ArrayDeque<>()).add(now);
        }
        return wait;
    }

    /** The attempt was none to guess: earlier failures on the account are forgotten with it, the address keeps its own. */
    synchronized void forgive(String account, String address) {
        accounts.remove(account);
        Deque<Instant> attempts = addresses.get(address);
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
