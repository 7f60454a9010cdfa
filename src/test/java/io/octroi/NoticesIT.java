package io.octroi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The archive says whose work it carries. */
class NoticesIT {

    private static final Pattern ARTIFACT = Pattern.compile("\\([^:()]+:([^:()]+):([^:() ]+) - ");

    private ZipFile war;

    @BeforeEach
    void open() throws IOException {
        war = new ZipFile("target/octroi.war");
    }

    @AfterEach
    void close() throws IOException {
        war.close();
    }

    @Test
    void everyLibraryIsNamedWithItsLicence() throws IOException {
        List<String> lines = text("META-INF/THIRD-PARTY.txt").lines().toList();
        for (String library : libraries()) {
            List<String> notices = lines.stream()
                    .filter(line -> ARTIFACT.matcher(line)
                            .results()
                            .anyMatch(it -> library.startsWith(it.group(1) + "-" + it.group(2))))
                    .toList();
            assertFalse(notices.isEmpty(), library);
            assertTrue(notices.stream().allMatch(notice -> notice.matches("\\s*\\([^)]{3,}\\).*")), library);
        }
        assertTrue(lines.stream().noneMatch(line -> line.contains("Unknown license")));
    }

    @Test
    void itsOwnLicenceComesAlong() throws IOException {
        assertEquals(Files.readString(Path.of("LICENSE")), text("META-INF/LICENSE"));
    }

    private List<String> libraries() {
        List<String> libraries = war.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.matches("WEB-INF/(lib|server)/.+\\.jar") && !name.endsWith("octroi-server.jar"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
        assertTrue(libraries.size() > 80, "the archive has lost its libraries");
        return libraries;
    }

    private String text(String entry) throws IOException {
        return new String(war.getInputStream(war.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
