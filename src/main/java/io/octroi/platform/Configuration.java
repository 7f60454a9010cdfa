package io.octroi.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator decides, by environment variables.
 *
 * @param home {@code OCTROI_HOME}: the folder of everything Octroi keeps; default {@code ./octroi-home}
 * @param databaseUrl {@code OCTROI_DB_URL}: a JDBC URL; default an H2 file database under home
 * @param demo {@code OCTROI_DEMO}: whether an empty database is filled with the demo data
 */
public record Configuration(Path home, String databaseUrl, boolean demo) {

    /** The configuration of this process. */
    public static Configuration ofEnvironment() {
        return of(System.getenv());
    }

    /**
     * The configuration of these variables; a blank one counts as absent.
     *
     * @throws UnusableConfiguration when a value cannot be used
     */
    public static Configuration of(Map<String, String> variables) {
        Path home = folder(value(variables, "OCTROI_HOME").orElse("octroi-home"));
        String url = value(variables, "OCTROI_DB_URL").orElseGet(() -> Database.embeddedIn(home));
        boolean demo = value(variables, "OCTROI_DEMO").map(Configuration::flag).orElse(false);
        return new Configuration(home, url, demo);
    }

    private static Optional<String> value(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
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
