package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LauncherJsonTest {

    private static JsonNode logged(LogRecord event) throws IOException {
        String line = new LauncherJson().format(event);
        assertEquals(line.length() - 1, line.indexOf('\n'), "one line an event");
        assertTrue(line.chars().allMatch(letter -> letter <= '~'), line);
        return new ObjectMapper().readTree(line);
    }

    @Test
    void isOneLineWhateverIsSaid() throws IOException {
        LogRecord event = new LogRecord(Level.WARNING, "\"à\\ dépenser\"\nin {0}");
        event.setLoggerName("io.octroi.launch.Server");
        event.setParameters(new Object[] {"«Paris»"});
        event.setThrown(new IllegalStateException("no\tdisk"));
        JsonNode line = logged(event);
        assertEquals("WARNING", line.required("level").asText());
        assertEquals("\"à\\ dépenser\"\nin «Paris»", line.required("message").asText());
        assertEquals("io.octroi.launch.Server", line.required("from").asText());
        assertTrue(line.required("error").asText().startsWith("java.lang.IllegalStateException: no\tdisk"));
        assertFalse(line.has("request"));
    }

    @Test
    void namesTheRequestThatIsWorkedOn() throws IOException {
        LauncherLog.begin("7f0c2a");
        try {
            assertEquals(
                    "7f0c2a",
                    logged(new LogRecord(Level.INFO, "so")).required("request").asText());
        } finally {
            LauncherLog.end();
        }
        assertFalse(logged(new LogRecord(Level.INFO, "so")).has("request"));
    }

    @Test
    void refusesAStyleItDoesNotKnow() {
        assertThrows(LauncherComplaint.class, () -> LauncherLog.write(Map.of("OCTROI_LOG", "xml")));
    }
}
