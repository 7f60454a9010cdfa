package io.octroi.commands;

import picocli.CommandLine.Option;

/** Who has persons erased, and why: all that is kept of it beside number and time. */
final class ErasureOptions {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who decides it; kept")
    private String by = "";

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "why; kept for good, so tell nothing about the person")
    private String why = "";

    String by() {
        return UnusableOption.refuseUnfit("--by", by, LONGEST_NAME);
    }

    String why() {
        return UnusableOption.refuseUnfit("--why", why, LONGEST_REASON);
    }
}
