package io.octroi.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    /** No connection, disk full, connections used up, shut down, crashed, starting, trouble of the machine. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53100", "53300", "57P01", "57P02", "57P03", "58030"})
    void postgreSqlIsAway(String state) {
        assertTrue(DatabaseOutage.isIn(new IllegalStateException(new SQLException("told", state))));
    }

    /** H2 cannot write, or is closed, or its store has failed. */
    @Test
    void h2IsAway() {
        assertTrue(DatabaseOutage.isIn(new SQLException("told", "90031", 90_031)));
        assertTrue(DatabaseOutage.isIn(new SQLException("told", "90098", 90_098)));
        assertTrue(DatabaseOutage.isIn(new SQLException(
                "told", "HY000", 50_000, new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "full"))));
    }

    @Test
    void thePoolHasNoConnection() {
        assertTrue(DatabaseOutage.isIn(new SQLTransientConnectionException("request timed out")));
        assertTrue(DatabaseOutage.isIn(new SQLException("Connection is closed")));
    }

    /** A constraint, a wrong statement, a deadlock, a statement that was cancelled, a general error. */
    @ParameterizedTest
    @CsvSource({"23505, 0", "42601, 0", "40P01, 0", "57014, 0", "HY000, 50000"})
    void whatIsAnybodysFaultIsNoOutage(String state, int code) {
        assertFalse(DatabaseOutage.isIn(new IllegalStateException(new SQLException("told", state, code))));
    }

    @Test
    void neitherIsWhatHasNothingToDoWithTheDatabase() {
        assertFalse(DatabaseOutage.isIn(null));
        assertFalse(DatabaseOutage.isIn(new IllegalStateException("told")));
    }
}
