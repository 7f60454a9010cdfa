package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.platform.Variable;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
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

    @Test
    void hasTheDefaultsThatAreDeclared() {
        ServerDoor door = ServerDoor.of(Map.of());
        assertEquals(Variable.OCTROI_PORT.standard(), String.valueOf(door.port()));
        assertEquals(Variable.OCTROI_ADDRESS.standard(), door.address().getHostName());
        assertEquals(Path.of(Variable.OCTROI_HOME.standard()).toAbsolutePath(), Launcher.home(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "8080.0", "999999999999"})
    void namesTheVariableOfAPortThatIsNone(String port) {
        LauncherComplaint refused =
                assertThrows(LauncherComplaint.class, () -> ServerDoor.of(Map.of("OCTROI_PORT", port)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("OCTROI_PORT: «" + port + "»"));
    }

    @Test
    void listensOnThisMachineAloneUnlessItIsTold() {
        assertTrue(ServerDoor.of(Map.of()).address().isLoopbackAddress());
        assertTrue(
                ServerDoor.of(Map.of("OCTROI_ADDRESS", " 0.0.0.0 ")).address().isAnyLocalAddress());
        assertEquals("OCTROI_ADDRESS", variableOf(Map.of("OCTROI_ADDRESS", "no such host.")));
    }

    @Test
    void keepsKnownPasswordsOffTheNetwork() {
        assertEquals("OCTROI_ADDRESS", variableOf(Map.of("OCTROI_DEMO", "true", "OCTROI_ADDRESS", "0.0.0.0")));
        assertTrue(ServerDoor.of(Map.of("OCTROI_DEMO", "true", "OCTROI_ADDRESS", "127.0.0.1"))
                .address()
                .isLoopbackAddress());
    }

    @Test
    void believesTheProxiesItIsToldAndNobodyElse() {
        assertTrue(ServerDoor.of(Map.of()).valve().isEmpty());
        Pattern believed = ServerDoor.of(Map.of("OCTROI_PROXIES", "10.1.2.3, ::1"))
                .proxies()
                .orElseThrow();
        assertTrue(believed.matcher("10.1.2.3").matches());
        assertTrue(believed.matcher("::1").matches());
        assertFalse(believed.matcher("10x1.2.3").matches());
        assertFalse(believed.matcher("10.1.2.30").matches());
        assertEquals("OCTROI_PROXIES", variableOf(Map.of("OCTROI_PROXIES", ".*")));
    }

    private static String variableOf(Map<String, String> variables) {
        LauncherComplaint refused = assertThrows(LauncherComplaint.class, () -> ServerDoor.of(variables));
        return String.valueOf(refused.getMessage()).split(":", 2)[0];
    }

    @Test
    void readsTheHomeAsTheWebApplicationDoes() {
        assertEquals(Path.of("/srv/octroi"), Launcher.home(Map.of("OCTROI_HOME", " /srv/octroi ")));
        assertEquals(Path.of("octroi-home").toAbsolutePath(), Launcher.home(Map.of("OCTROI_HOME", " ")));
    }
}
