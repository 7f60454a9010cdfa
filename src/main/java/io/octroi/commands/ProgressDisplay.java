package io.octroi.commands;

import io.octroi.client.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Shows progress: a bar on a terminal, a plain line every few seconds anywhere else. */
final class ProgressDisplay implements Progress, AutoCloseable {

    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(5).toNanos();
    private static final int HUNDRED = 100;

    private final PrintWriter err;
    private final boolean terminal;
    private String task = "";
    private @Nullable ProgressBar bar;
    private long lastLine = System.nanoTime();

    ProgressDisplay(PrintWriter err) {
        this.err = err;
        this.terminal = CommandLine.Help.Ansi.AUTO.enabled();
    }

    @Override
    public synchronized void advanced(String what, long done, long total) {
        if (terminal) {
            barFor(what, total).stepTo(done);
        } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            err.println(what + ": " + (total > 0 ? HUNDRED * done / total + " %" : String.valueOf(done)));
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private ProgressBar barFor(String what, long total) {
        ProgressBar now = bar;
        if (now == null || !task.equals(what)) {
            close();
            task = what;
            now = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
            bar = now;
        }
        return now;
    }
}
