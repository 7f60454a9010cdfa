package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void hasDefaultsForEverything() {
        Configuration configuration = Configuration.of(Map.of("OCTROI_HOME", " "));
        assertEquals(Path.of("octroi-home").toAbsolutePath(), configuration.home());
        assertFalse(configuration.demo());
    }

    @Test
    void neverLetsTheEmbeddedDatabaseForgetACommit() {
        String url = Configuration.of(Map.of("OCTROI_HOME", "/srv/octroi")).databaseUrl();
        assertTrue(url.startsWith("jdbc:h2:file:/srv/octroi/database/octroi;"), url);
        assertTrue(url.contains("WRITE_DELAY=0"), url);
    }

    @Test
    void takesADatabaseByUrl() {
        assertEquals(
                "jdbc:h2:mem:x",
                Configuration.of(Map.of("OCTROI_DB_URL", "jdbc:h2:mem:x")).databaseUrl());
    }

    @Test
    void refusesADemoSwitchThatIsNeitherOnNorOff() {
        assertTrue(Configuration.of(Map.of("OCTROI_DEMO", "true")).demo());
        assertThrows(UnusableConfiguration.class, () -> Configuration.of(Map.of("OCTROI_DEMO", "yes")));
    }
}
