package io.octroi.commands;

import io.octroi.platform.TrackingVariables;
import io.octroi.platform.UnusableConfiguration;
import io.octroi.tracking.MlflowChampion;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    /** Tells the tracking server, if there is one, which model is in use now. Nothing that fails here undoes that. */
    static void tellTracking(String modelId, Path folder, Consumer<String> say) {
        try {
            TrackingVariables.server(System.getenv())
                    .ifPresent(server -> say.accept(new MlflowChampion(server).tell(modelId, folder)));
        } catch (UnusableConfiguration e) {
            say.accept("the promotion stands, but no tracking server was told: " + e.getMessage());
        }
    }
}
