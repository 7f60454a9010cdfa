package io.octroi.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/**
 * The way in on the first day: while nobody has an account, a password for one use is written to a file that only the
 * operator's own system account can read.
 */
public class FirstAdmin {

    static final String NAME = "admin";
    static final Duration VALID = Duration.ofDays(1);

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

    /** Opens the first account when there is none, and draws its password anew while the last one was never used. */
    public void await() {
        List<Account> all = accounts.all();
        if (all.isEmpty()) {
            write(accounts.open(new AccountName(NAME), Set.of(Role.ADMIN), VALID));
        } else if (all.size() == 1 && isAwaited(all.get(0))) {
            write(accounts.reset(NAME, VALID));
        }
    }

    /** Removes the file once its password has been replaced. */
    void forget(String account) {
        if (account.equals(NAME)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warning("the file of the first admin's password is still there, though the password opens nothing"
                        + " any more: remove " + file);
            }
        }
    }

    private boolean isAwaited(Account only) {
        Optional<String> usable = only.passwordAt(clock.instant());
        return only.name().equals(NAME) && only.isNewcomer() && (usable.isEmpty() || !Files.exists(file));
    }

    private void write(OneTimePassword drawn) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            createForOwner();
            Files.writeString(file, text(drawn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info(() -> "nobody has an account yet: sign in as %s with the password in %s before %s"
                .formatted(drawn.account(), file, rounded(drawn.until())));
    }

    /** Readable for its owner alone from the first moment on. */
    private void createForOwner() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String text(OneTimePassword drawn) {
        return "name: %s%npassword: %s%nvalid once, until %s%n"
                .formatted(drawn.account(), drawn.password(), rounded(drawn.until()));
    }

    private static Instant rounded(Instant until) {
        return Instant.ofEpochSecond(until.getEpochSecond());
    }
}
