package io.octroi.report;

import java.sql.SQLException;

/** The database does not keep what was handed out, or cannot be asked. */
public final class FailedReport extends RuntimeException {

    FailedReport(SQLException cause) {
        super("the database refuses to keep, or to tell, what was handed out", cause);
    }
}
