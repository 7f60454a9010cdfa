package io.octroi.commands;

import picocli.CommandLine.Option;

/** Who makes a model the champion, and why: kept with the promotion. */
final class PromotionOptions {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who decides it")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "why; kept with the promotion")
    private String why = "";

    String by() {
        return UnusableOption.refuseUnfit("--by", by, LONGEST_NAME);
    }

    String why() {
        return UnusableOption.refuseUnfit("--why", why, LONGEST_REASON);
    }
}
