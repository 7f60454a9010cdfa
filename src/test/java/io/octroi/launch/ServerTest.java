package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

    @Test
    void readsThePortStripped() {
        assertEquals(8080, ServerDoor.of(Map.of()).port());
        assertEquals(8080, ServerDoor.of(Map.of("OCTROI_PORT", " ")).port());
        assertEquals(9000, ServerDoor.of(Map.of("OCTROI_PORT", " 9000 ")).port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "8080.0", "999999999999"})
    void namesTheVariableOfAPortThatIsNone(String port) {
        LauncherComplaint refused =
                assertThrows(LauncherComplaint.class, () -> ServerDoor.of(Map.of("OCTROI_PORT", port)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("OCTROI_PORT: «" + port + "»"));
    }

    @Test
    void readsTheHomeAsTheWebApplicationDoes() {
        assertEquals(Path.of("/srv/octroi"), Launcher.home(Map.of("OCTROI_HOME", " /srv/octroi ")));
        assertEquals(Path.of("octroi-home").toAbsolutePath(), Launcher.home(Map.of("OCTROI_HOME", " ")));
    }
}
