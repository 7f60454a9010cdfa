package io.octroi.gate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.octroi.access.Matrix;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Counts and times every request by its row in the matrix of access, its method and its status. The address itself, which
 * may hold a client's number, is never a label. As a listener it starts the clock before anybody is asked who they are.
 */
public class Meters extends HttpFilter implements ServletRequestListener {

    private static final String START = Meters.class.getName() + ".start";
    private static final Matrix MATRIX = Matrix.standard();
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private static final Duration[] BUCKETS = IntStream.of(
                    1, 2, 5, 10, 20, 60, 100, 200, 500, 1_000, 2_000, 5_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(String route, String method, int status) {}

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        event.getServletRequest().setAttribute(START, System.nanoTime());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            int status = answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            record(request, status);
        }
    }

    private void record(HttpServletRequest request, int status) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
        String route = MATRIX.address(Asker.of(request).path()).orElse("none");
        long start = request.getAttribute(START) instanceof Long known ? known : System.nanoTime();
        timers.computeIfAbsent(new Key(route, method, status), Meters::timer)
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .description("Requests by the template of their address, their method and the status of the answer")
                .tag("route", key.route)
                .tag("method", key.method)
                .tag("status", String.valueOf(key.status))
                .serviceLevelObjectives(BUCKETS)
                .register(CDI.current().select(MeterRegistry.class).get());
    }
}
