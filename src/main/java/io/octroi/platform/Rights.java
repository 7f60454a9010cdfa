package io.octroi.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives the application's role what its work takes, as the owner and after every migration. Not a script of Flyway's
 * own, which it refuses to run when a class path shows it twice.
 */
final class Rights implements Callback {

    private static final String SCRIPT = "/db/postgresql/rights.sql";

    private final Role application;

    Rights(Role application) {
        this.application = application;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection owner = context.getConnection();
        try (Statement statement = owner.createStatement()) {
            statement.execute(script().replace("${schema}", Role.quoted(owner.getSchema()))
                    .replace("${application}", Role.quoted(application.name())));
        } catch (SQLException e) {
            throw new FlywayException("the application's rights cannot be granted", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "rights";
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Rights.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
