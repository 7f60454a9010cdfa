package io.octroi.commands;

import io.octroi.backup.Listener;
import io.octroi.client.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Shows progress: a bar with the time left on a terminal, a plain line every few seconds anywhere else; both with the rows
 * per second where a task has rows.
 */
final class ProgressDisplay implements Progress, AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final boolean terminal;
    private final Duration betweenLines;
    private String task = "";
    private @Nullable ProgressBar bar;
    private long taskStart = System.nanoTime();
    private long lastLine = System.nanoTime();

    ProgressDisplay(PrintWriter err) {
        this(err, CommandLine.Help.Ansi.AUTO.enabled(), BETWEEN_LINES);
    }

    ProgressDisplay(PrintWriter err, boolean terminal, Duration betweenLines) {
        this.err = err;
        this.terminal = terminal;
        this.betweenLines = betweenLines;
    }

    @Override
    public void advanced(String what, long done, long total) {
        advanced(what, done, total, 0);
    }

    @Override
    public synchronized void advanced(String what, long done, long total, long rows) {
        if (!task.equals(what)) {
            close();
            task = what;
            taskStart = System.nanoTime();
        }
        Pace pace = new Pace(done, total, rows, Duration.ofNanos(System.nanoTime() - taskStart));
        if (terminal) {
            barFor(what, total).setExtraMessage(" " + pace.speed()).stepTo(done);
        } else if (System.nanoTime() - lastLine >= betweenLines.toNanos()) {
            lastLine = System.nanoTime();
            err.println(what + ": " + pace.words());
            err.flush();
        }
    }

    /** For work that counts rows alone. */
    Listener ofRows(String what) {
        return (rows, all) -> advanced(what, rows, all, rows);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar barFor(String what, long total) {
        ProgressBar now = bar;
        if (now == null) {
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
