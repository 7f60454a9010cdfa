package io.octroi.backup;

/** A backup that cannot be restored, or not into that database: which, why, and what to do. Nothing was changed. */
public final class UnusableBackup extends RuntimeException {

    public UnusableBackup(String line) {
        super(line);
    }

    UnusableBackup(String line, Exception cause) {
        super(line, cause);
    }
}
