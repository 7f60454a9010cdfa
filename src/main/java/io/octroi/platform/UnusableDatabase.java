package io.octroi.platform;

/**
 * A database that cannot be opened or migrated: which variable is at fault, why, and what to do. The driver's words are
 * not repeated: they may quote what nobody else should read.
 */
public final class UnusableDatabase extends RuntimeException {

    UnusableDatabase(String line, Exception cause) {
        super(line, cause);
    }
}
