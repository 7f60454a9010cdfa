package io.octroi.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the program this is. */
public final class BuildVersion {

    private BuildVersion() {}

    public static String read() {
        try (InputStream in = BuildVersion.class.getResourceAsStream("/io/octroi/build.properties")) {
            Properties build = new Properties();
            if (in != null) {
                build.load(in);
            }
            return build.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
