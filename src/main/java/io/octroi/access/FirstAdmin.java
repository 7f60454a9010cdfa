package io.octroi.access;

import io.octroi.journal.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * The way in on the first day: while nobody has an account, a password for one use is written to a file that only the
 * operator's own system account can read.
 */
public class FirstAdmin {

    static final String NAME = "admin";
    static final Duration VALID = Duration.ofDays(1);

    /** So long, a password whose file is not here counts as just drawn by another process on the same database. */
    static final Duration DRAWN_ELSEWHERE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class.getName());

    private final Accounts accounts;
    private final Path file;
    private final Clock clock;

    /** @param home the folder of everything Octroi keeps */
    public FirstAdmin(Accounts accounts, Path home, Clock clock) {
        this.accounts = accounts;
        this.file = home.resolve("first-admin");
        this.clock = clock;
    }

    /**
     * Opens the first account when there is none, and draws its password anew while the last one was never used, and has
     * expired or is lost.
     */
    public void await() {
        List<Account> all = accounts.all();
        if (all.isEmpty()) {
            open();
        } else if (all.size() == 1 && isAwaited(all.get(0))) {
            draw(all.get(0));
        }
    }

    private void open() {
        try {
            write(() -> accounts.open(new AccountName(NAME), Set.of(Role.ADMIN), VALID));
        } catch (UnusableAccess taken) {
            remove();
            tellOfAnother();
        }
    }

    private void draw(Account awaited) {
        Instant now = clock.instant();
        boolean expired = awaited.passwordAt(now).isEmpty();
        boolean lost = file.toFile().length() == 0;
        boolean longAgo = now.isAfter(awaited.credentialsSince().plus(DRAWN_ELSEWHERE));
        if (expired || (lost && longAgo)) {
            write(() -> accounts.reset(NAME, VALID));
        } else if (lost) {
            tellOfAnother();
        }
    }

    /** Removes the file once its password has been replaced. */
    void forget(String account) {
        if (account.equals(NAME)) {
            remove();
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warning("the file of the first admin's password is still there, though the password opens nothing"
                    + " any more: remove " + file);
        }
    }

    private static boolean isAwaited(Account only) {
        return only.name().equals(NAME) && only.isNewcomer();
    }

    /** Draws only when there is a file to write it to. */
    private void write(Supplier<OneTimePassword> draw) {
        OneTimePassword drawn;
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            OwnersFile.create(file).close();
            drawn = draw.get();
            Files.writeString(file, text(drawn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info(() -> "nobody has an account yet: sign in as %s with the password in %s before %s"
                .formatted(drawn.account(), file, rounded(drawn.until())));
    }

    private static void tellOfAnother() {
        LOG.info(
                "nobody has signed in yet: the first admin's password is in the home folder of another process, and the"
                        + " command «user reset " + NAME + "» draws another");
    }

    private static String text(OneTimePassword drawn) {
        return "name: %s%npassword: %s%nvalid once, until %s%n"
                .formatted(drawn.account(), drawn.password(), rounded(drawn.until()));
    }

    private static Instant rounded(Instant until) {
        return Instant.ofEpochSecond(until.getEpochSecond());
    }
}
