package io.octroi.tracking;

import java.io.IOException;
import java.nio.file.Path;

/** Nothing of a run can be kept: where, and what to do about it. */
public final class UntrackableRun extends RuntimeException {

    UntrackableRun(Path runs, IOException cause) {
        super(
                "runs cannot be kept in " + runs + " (" + cause + "): check the disk and the rights, or name another"
                        + " folder in OCTROI_HOME",
                cause);
    }
}
