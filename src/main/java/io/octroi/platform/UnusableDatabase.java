package io.octroi.platform;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database that cannot be opened or migrated: which variable names it, why, and what to do. Neither the URL nor the
 * driver's words are repeated: both may hold a password.
 */
public final class UnusableDatabase extends RuntimeException {

    /** H2: the file is open in another process. */
    private static final int HELD = 90_020;

    private static final String H2 = "jdbc:h2:";

    UnusableDatabase(String url, RuntimeException cause) {
        super("OCTROI_DB_URL: " + reason(url, cause), cause);
    }

    private static String reason(String url, Throwable cause) {
        if (url.startsWith("jdbc:postgresql:") && !hasDriver(url)) {
            return "PostgreSQL cannot be used yet, no driver for it is shipped: write an H2 URL, or leave it unset";
        }
        if (!url.startsWith(H2) && !hasDriver(url)) {
            return "no driver knows this URL: write one that begins with " + H2 + ", or leave it unset";
        }
        for (Throwable why = cause; why != null; why = why.getCause()) {
            if (why instanceof SQLException refused && refused.getErrorCode() == HELD) {
                return "another process holds the database: stop it, or name another database";
            }
            if (why instanceof SQLException refused && refused.getErrorCode() != 0) {
                return "the database cannot be opened (SQL state " + refused.getSQLState()
                        + "): check the URL, the rights to its folder, user and password";
            }
        }
        return "the database cannot be brought up to date (" + cause.getClass().getSimpleName()
                + "): name one that this version of Octroi, or an earlier one, has made";
    }

    private static boolean hasDriver(String url) {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
