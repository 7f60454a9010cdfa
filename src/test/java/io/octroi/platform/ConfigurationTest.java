package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static final Map<String, String> POSTGRESQL =
            Map.of("OCTROI_DB_URL", "jdbc:postgresql://db/octroi", "OCTROI_DB_USER", "octroi");

    @Test
    void hasDefaultsForEverything() {
        Configuration configuration = Configuration.of(Map.of("OCTROI_HOME", " "));
        assertEquals(Path.of("octroi-home").toAbsolutePath(), configuration.home());
        assertFalse(configuration.demo());
    }

    @Test
    void neverLetsTheEmbeddedDatabaseForgetACommit() {
        String url = Configuration.of(Map.of("OCTROI_HOME", "/srv/octroi"))
                .database()
                .url();
        assertTrue(url.startsWith("jdbc:h2:file:/srv/octroi/database/octroi;"), url);
        assertTrue(url.contains("WRITE_DELAY=0"), url);
        String own = "jdbc:h2:file:/srv/own;write_delay=0;REUSE_SPACE=false";
        assertEquals(
                own, Configuration.of(Map.of("OCTROI_DB_URL", own)).database().url());
        assertRefused(
                Map.of("OCTROI_DB_URL", "jdbc:h2:file:/srv/own;WRITE_DELAY=500"),
                "OCTROI_DB_URL sets WRITE_DELAY: leave that out, only with WRITE_DELAY=0 is nothing lost");
    }

    @Test
    void takesADatabaseByUrl() {
        assertEquals(
                "jdbc:h2:mem:x",
                Configuration.of(Map.of("OCTROI_DB_URL", "jdbc:h2:mem:x"))
                        .database()
                        .url());
    }

    @Test
    void refusesADemoSwitchThatIsNeitherOnNorOff() {
        assertTrue(Configuration.of(Map.of("OCTROI_DEMO", "true")).demo());
        assertThrows(UnusableConfiguration.class, () -> Configuration.of(Map.of("OCTROI_DEMO", "yes")));
    }

    @Test
    void takesAPasswordAsItStandsAndNeverShowsIt() {
        Configuration configuration = Configuration.of(with("OCTROI_DB_PASSWORD", " hush "));
        assertEquals(
                Optional.of(" hush "),
                configuration.database().application().orElseThrow().password());
        assertFalse(configuration.toString().contains("hush"), configuration.toString());
        assertEquals(Optional.empty(), configuration.database().owner());
    }

    @ParameterizedTest
    @CsvSource({
        "OCTROI_DB_USER, ' ', OCTROI_DB_USER is absent",
        "OCTROI_DB_OWNER_PASSWORD, hush, OCTROI_DB_OWNER_PASSWORD is set without OCTROI_DB_OWNER_USER",
        "OCTROI_DB_URL, jdbc:h2:mem:x, OCTROI_DB_USER is set; and H2 knows no roles",
        "OCTROI_DEMO, true, OCTROI_DEMO is true; and OCTROI_DB_URL names PostgreSQL"
    })
    void refusesVariablesThatContradictEachOther(String variable, String value, String told) {
        assertRefused(with(variable, value), told.replace(';', ','));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/octroi?ssl=true&password=hush",
                "jdbc:postgresql://db/octroi?USER=hush",
                "jdbc:postgresql://db/octroi?sslpassword=hush",
                "jdbc:postgresql://octroi:hush@db/octroi",
                "jdbc:h2:mem:octroi;PASSWORD=hush",
                "jdbc:mysql://db/octroi?password=hush"
            })
    void refusesACredentialInTheUrlBecauseUrlsAreLogged(String url) {
        assertRefused(with("OCTROI_DB_URL", url), "OCTROI_DB_URL holds a user or a password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://db/octroi", "h2:mem:octroi", "octroi"})
    void refusesADatabaseItDoesNotKnow(String url) {
        assertRefused(Map.of("OCTROI_DB_URL", url), "OCTROI_DB_URL names no database Octroi knows");
    }

    @Test
    void refusesAUrlPostgreSqlsDriverCannotRead() {
        Configuration configuration = Configuration.of(with("OCTROI_DB_URL", "jdbc:postgresql://db:port/octroi"));
        assertTrue(String.valueOf(assertThrows(UnusableConfiguration.class, () -> new Stages(configuration))
                        .getMessage())
                .startsWith("OCTROI_DB_URL is no PostgreSQL URL"));
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> variables = new HashMap<>(POSTGRESQL);
        variables.put(variable, value);
        return variables;
    }

    private static void assertRefused(Map<String, String> variables, String told) {
        String message = String.valueOf(assertThrows(UnusableConfiguration.class, () -> Configuration.of(variables))
                .getMessage());
        assertTrue(message.startsWith(told), message);
        assertFalse(message.contains("hush"), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void bearsTheLendersNameAndLogo(@TempDir Path folder) throws IOException {
        Lender usual = Configuration.of(Map.of()).lender();
        assertEquals("Prêt à dépenser", usual.name());
        assertEquals("image/svg+xml", usual.logo().type());
        Path logo = Files.write(folder.resolve("logo"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        Lender own = Configuration.of(Map.of("OCTROI_LENDER", " Crédit du Nord-Est ", "OCTROI_LOGO", logo.toString()))
                .lender();
        assertEquals("Crédit du Nord-Est", own.name());
        assertEquals("image/png", own.logo().type());
    }

    @Test
    void refusesALogoThatIsNone(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("logo.svg"), "<html><script>alert(1)</script></html>");
        Path large = Files.write(folder.resolve("large.png"), new byte[200_001]);
        for (Path file : List.of(page, large, folder.resolve("absent"), folder)) {
            UnusableConfiguration refused = assertThrows(
                    UnusableConfiguration.class, () -> Configuration.of(Map.of("OCTROI_LOGO", file.toString())));
            assertTrue(refused.toString().contains(": OCTROI_LOGO names "), refused.toString());
        }
        assertThrows(UnusableConfiguration.class, () -> Configuration.of(Map.of("OCTROI_LENDER", "x".repeat(61))));
    }
}
