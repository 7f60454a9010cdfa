package io.octroi.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether something went wrong because the database is away, or has no room: nobody's fault, and over when it is back. */
public final class DatabaseOutage {

    /** Seconds after which it is worth asking again. */
    public static final int RETRY_SECONDS = 5;

    /**
     * SQL states of PostgreSQL's manual, appendix A: no connection, no room or memory or connection left, shut down or
     * starting, trouble of the machine.
     */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P0.|58...");

    /** H2: reading or writing fails, the connection is broken, the database is closed or closing, the disk is full. */
    private static final Set<Integer> H2_CODES = Set.of(90_028, 90_031, 90_067, 90_098, 90_100, 90_121);

    /** What else H2 says when it could not write: a general error, caused by its store. */
    private static final int H2_GENERAL = 50_000;

    private static final String H2_STORE = "org.h2.mvstore.MVStoreException";

    /** The pool says no more of a connection that broke while it was used. */
    private static final String BROKEN = "Connection is closed";

    private DatabaseOutage() {}

    /** Whether it is the cause, at whatever depth. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (Throwable why = failure; why != null; why = why.getCause()) {
            if (why instanceof SQLException refused && isOutage(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfStore(@Nullable Throwable cause) {
        return cause != null && cause.getClass().getName().equals(H2_STORE);
    }

    private static boolean isOutage(SQLException refused) {
        String state = refused.getSQLState();
        return refused instanceof SQLTransientConnectionException
                || refused instanceof SQLNonTransientConnectionException
                || refused instanceof SQLRecoverableException
                || (state == null
                        ? BROKEN.equals(refused.getMessage())
                        : STATES.matcher(state).matches())
                || H2_CODES.contains(refused.getErrorCode())
                || (refused.getErrorCode() == H2_GENERAL && isOfStore(refused.getCause()));
    }
}
