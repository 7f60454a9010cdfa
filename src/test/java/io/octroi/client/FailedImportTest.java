package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailedImportTest {

    @Test
    void tellsTheStateAndNeverTheValue() {
        SQLException refused = new SQLException("Value too long for column \"SEX\": \"'Married'\"", "22001");
        assertEquals(
                "the database refused the import (SQL state 22001), and nothing was changed",
                new FailedImport(refused).getMessage());
    }
}
