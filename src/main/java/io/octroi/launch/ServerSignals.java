package io.octroi.launch;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Hears that the process is asked to end before Java begins to shut down: from then on everybody's hooks run at once, and
 * H2's closes the database under requests that are worked on. Java has signals in a class outside its standard alone, so it
 * is looked up by name; without it a stop is heard by the hooks.
 */
final class ServerSignals {

    private static final Logger LOG = Logger.getLogger(ServerSignals.class.getName());

    /** How the process ends by each: 128 and the signal's number. */
    private static final Map<String, Integer> EXIT_CODES = Map.of("TERM", 143, "INT", 130);

    private ServerSignals() {}

    /** Whoever asks the process to end has this done first. */
    static void before(Runnable end) {
        EXIT_CODES.forEach((name, code) -> {
            try {
                hear(name, () -> {
                    end.run();
                    System.exit(code);
                });
            } catch (ReflectiveOperationException e) {
                LOG.fine(() -> "a stop by " + name + " cuts requests off: " + e);
            }
        });
    }

    private static void hear(String name, Runnable told) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object answer = Proxy.newProxyInstance(
                ServerSignals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    told.run(); // nobody asks the answer for anything else
                    return null;
                });
        Method handle = signal.getMethod("handle", signal, handler);
        handle.invoke(null, signal.getConstructor(String.class).newInstance(name), answer);
    }
}
