package io.octroi.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The default look of the log: one line an event, libraries heard only when something is wrong. */
public final class LauncherLog {

    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";
    private static final List<String> LIBRARIES = List.of("org", "com", "jakarta");

    /** Held, because the log manager forgets a logger nobody holds, and its level with it. */
    private static final List<Logger> QUIET = new ArrayList<>();

    private static final ThreadLocal<String> REQUEST = new ThreadLocal<>();

    private LauncherLog() {}

    /** Writes as {@code OCTROI_LOG} says: {@code text} for people, or {@code json} for programs, an object a line. */
    public static void write(Map<String, String> variables) {
        String style = variables.getOrDefault("OCTROI_LOG", "").strip();
        if (style.equals("json")) {
            // Tomcat puts this one, or one of its own, into the place of what is set here.
            System.setProperty("org.apache.juli.formatter", LauncherJson.class.getName());
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                handler.setFormatter(new LauncherJson());
            }
        } else if (!style.isEmpty() && !style.equals("text")) {
            throw new LauncherComplaint("OCTROI_LOG", "write text or json");
        }
    }

    /** From here on this thread works on the request of that number. */
    public static void begin(String request) {
        REQUEST.set(request);
    }

    /** This thread works on no request. */
    public static void end() {
        REQUEST.remove();
    }

    /** The request this thread works on. */
    public static Optional<String> request() {
        return Optional.ofNullable(REQUEST.get());
    }

    /** Leaves the log alone when the operator configures it. */
    public static void quieten() {
        if (System.getProperty("java.util.logging.config.file") != null || !QUIET.isEmpty()) {
            return;
        }
        if (System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, "%1$tF %1$tT %4$-7s %5$s%6$s%n");
        }
        for (String library : LIBRARIES) {
            Logger logger = Logger.getLogger(library);
            logger.setLevel(Level.WARNING);
            QUIET.add(logger);
        }
    }
}
