package io.octroi.platform;

import io.octroi.access.IdentityProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator decides, by environment variables.
 *
 * @param home {@code OCTROI_HOME}: the folder of everything Octroi keeps; default {@code ./octroi-home}
 * @param database which database is used, and as whom
 * @param demo {@code OCTROI_DEMO}: whether an empty database is filled with the demo data
 * @param provider {@code OCTROI_OIDC_...}: who else vouches for people; nobody by default
 */
public record Configuration(Path home, DatabaseAccess database, boolean demo, Optional<IdentityProvider> provider) {

    /** The configuration of this process. */
    public static Configuration ofEnvironment() {
        return of(System.getenv());
    }

    /**
     * The configuration of these variables; a blank one counts as absent.
     *
     * @throws UnusableConfiguration when a value cannot be used
     */
    public static Configuration of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        boolean demo = variables.text("OCTROI_DEMO").map(Configuration::flag).orElse(false);
        Path home = folder(variables.text("OCTROI_HOME").orElse("octroi-home"));
        DatabaseAccess database = DatabaseAccess.of(variables, home);
        if (demo && database.isPostgreSql()) {
            throw new UnusableConfiguration(
                    "OCTROI_DEMO",
                    "is true, and OCTROI_DB_URL names PostgreSQL",
                    "invented clients go into the embedded database alone, so leave one of the two unset");
        }
        return new Configuration(home, database, demo, OpenIdVariables.provider(variables));
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new UnusableConfiguration("OCTROI_HOME", "is no path", "name a folder");
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnusableConfiguration("OCTROI_DEMO", "is «" + text + "»", "write true or false");
        };
    }
}
