package io.octroi.platform;

import java.sql.SQLException;

/**
 * Why PostgreSQL refused, as one line for the operator: which variable, why, and what to do. The server's own words stay
 * out; SQL states are those of its manual's appendix A.
 *
 * @param state the SQL state of the deepest refusal, empty when there is none
 * @param kind the simple name of the deepest cause
 */
record PostgreSqlRefusal(String state, String kind) {

    private static final String URL = "OCTROI_DB_URL: ";

    static PostgreSqlRefusal of(Throwable error) {
        String state = "";
        Throwable deepest = error;
        for (Throwable why = error; why != null; why = why.getCause()) {
            deepest = why;
            if (why instanceof SQLException refused && refused.getSQLState() != null) {
                state = refused.getSQLState();
            }
        }
        return new PostgreSqlRefusal(state, deepest.getClass().getSimpleName());
    }

    String ofConnection(Role role, String place) {
        return switch (state) {
            case "28P01", "28000" ->
                role.userVariable() + ": PostgreSQL does not let «" + role.name() + "» in (SQL state "
                        + state + "): create the role, or mend its password in " + role.passwordVariable()
                        + ", or its line in the server's pg_hba.conf";
            case "08004" ->
                role.passwordVariable() + ": PostgreSQL refuses «" + role.name()
                        + "» (SQL state 08004): set the password it asks for";
            case "3D000" -> URL + "there is no database " + place + ": create it, or name another";
            case "42501" ->
                role.userVariable() + ": «" + role.name() + "» may not connect to " + place
                        + ": grant it connect on the database";
            case "53300", "57P03" ->
                URL + place + " takes no connection now (SQL state " + state
                        + "): try again, or let the server take more";
            default ->
                URL + "no PostgreSQL answers at " + place + " (" + kind
                        + "): start it, or mend host, port or what stands between";
        };
    }

    String ofMigration(Role owner, Role application, String place) {
        return switch (state) {
            case "42704" ->
                application.userVariable() + ": the server has no role «" + application.name()
                        + "» to give rights to: create it";
            case "42501", "3F000" ->
                owner.userVariable() + ": «" + owner.name() + "» may not bring the schema of " + place
                        + " up to date: name the role that owns its tables, and let it create in the schema";
            default -> ofEitherMigration(owner, place);
        };
    }

    String ofMigrationWithoutOwner(Role application, String place) {
        return switch (state) {
            case "42501", "3F000" ->
                application.userVariable() + ": «" + application.name()
                        + "» may not bring the schema of " + place
                        + " up to date: name its owner in OCTROI_DB_OWNER_USER and OCTROI_DB_OWNER_PASSWORD";
            default -> ofEitherMigration(application, place);
        };
    }

    private String ofEitherMigration(Role role, String place) {
        boolean ofTheConnection = state.startsWith("08") || state.startsWith("28") || state.startsWith("5");
        if (ofTheConnection) {
            return ofConnection(role, place);
        }
        return switch (state) {
            case "25006" -> URL + place + " is read-only: name the primary server";
            default ->
                URL + place + " cannot be brought up to date (" + (state.isEmpty() ? kind : "SQL state " + state)
                        + "): name a database that this version of Octroi, or an earlier one, has made";
        };
    }
}
