package io.octroi.platform;

import io.octroi.decision.Champion;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Tells a supervisor whether the process lives, and whether it can do its work. */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final int SECONDS = 2;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> missing = request.getServletPath().endsWith("/live") ? Optional.empty() : missing();
        response.setStatus(missing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(missing.map("{\"status\":\"down\",\"why\":\"%s\"}"::formatted)
                        .orElse("{\"status\":\"up\"}"));
    }

    /** What keeps the process from doing its work. */
    private static Optional<String> missing() {
        if (!databaseAnswers()) {
            return Optional.of("database");
        }
        // Scoring that is stopped on purpose keeps nobody from working: people decide by hand.
        boolean model = CDI.current().select(Champion.class).get().model().isPresent();
        return model ? Optional.empty() : Optional.of("model");
    }

    private static boolean databaseAnswers() {
        try (Connection connection =
                        CDI.current().select(Stages.class).get().pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            statement.execute(H2.ALIVE);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
