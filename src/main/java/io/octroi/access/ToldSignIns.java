package io.octroi.access;

import io.octroi.journal.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells in the journal who signed in, was refused, or left. It names nobody who has no account: what was typed there may be
 * a password.
 */
final class ToldSignIns {

    private static final String SOMEBODY = "somebody";

    /** Attempts that are not looked at cost nothing, so not each of them is told. */
    private static final Duration BETWEEN_THROTTLED = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Instant> throttled = new ConcurrentHashMap<>();

    ToldSignIns(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    void attempted(Optional<String> name, boolean succeeded) {
        accounts.note(Entry.of(succeeded ? "sign-in.succeeded" : "sign-in.refused", known(name)));
    }

    void throttled(Optional<String> name) {
        String who = known(name);
        Instant now = clock.instant();
        Instant last = throttled.getOrDefault(who, Instant.MIN);
        if (now.isAfter(last.equals(Instant.MIN) ? last : last.plus(BETWEEN_THROTTLED))) {
            throttled.put(who, now);
            accounts.note(Entry.of("sign-in.throttled", who));
        }
    }

    void left(String name) {
        accounts.note(Entry.of("sign-in.ended", name));
    }

    private String known(Optional<String> name) {
        return name.flatMap(accounts::find).map(Account::name).orElse(SOMEBODY);
    }
}
