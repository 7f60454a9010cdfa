package io.octroi.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and passwords that were right less than five minutes ago, so that a program which sends them with every request
 * does not pay for a derivation each time. Kept as keyed digests whose key dies with the process.
 */
final class RememberedCredentials {

    static final Duration FOR = Duration.ofMinutes(5);

    private static final int MOST = 10_000;
    private static final int STRIPES = 64;

    private final Map<String, Instant> verified = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    });

    private final SecretKeySpec key = new SecretKeySpec(Secrets.draw().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    private final Object[] stripes = new Object[STRIPES];
    private final Clock clock;

    RememberedCredentials(Clock clock) {
        this.clock = clock;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    /**
     * What is remembered, or else what a check finds. Equal credentials are checked one after the other: a program that
     * begins with ten requests at once makes one attempt.
     *
     * @param still whether what was proved at that moment is true now
     */
    Admission check(
            String name, String password, Function<Instant, Optional<Admission>> still, Supplier<Admission> check) {
        String digest = digest(name, password);
        Optional<Admission> known = fresh(digest).flatMap(still);
        if (known.isPresent()) {
            return known.get();
        }
        // Whoever was remembered has not waited here behind somebody who guesses.
        synchronized (stripes[Math.floorMod(digest.hashCode(), STRIPES)]) {
            return fresh(digest).flatMap(still).orElseGet(() -> remember(digest, check));
        }
    }

    private Admission remember(String digest, Supplier<Admission> check) {
        Instant before = clock.instant();
        Admission found = check.get();
        if (found instanceof Admission.Admitted) {
            verified.put(digest, before);
        }
        return found;
    }

    private Optional<Instant> fresh(String digest) {
        Optional<Instant> since = Optional.ofNullable(verified.get(digest));
        if (since.isPresent() && !clock.instant().isBefore(since.get().plus(FOR))) {
            verified.remove(digest);
            return Optional.empty();
        }
        return since;
    }

    private String digest(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
