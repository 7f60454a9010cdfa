package io.octroi.platform;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything any library logs while it is open, down to the finest level. */
final class CapturedLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Level before = ROOT.getLevel();

    private CapturedLog() {
        setFormatter(new SimpleFormatter());
        setLevel(Level.ALL);
    }

    static CapturedLog ofEverything() {
        CapturedLog log = new CapturedLog();
        ROOT.addHandler(log);
        ROOT.setLevel(Level.ALL);
        return log;
    }

    String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord event) {
        lines.add(getFormatter().format(event));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.setLevel(before);
        ROOT.removeHandler(this);
    }
}
