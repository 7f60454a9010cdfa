package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedWarTest {

    @TempDir
    Path folder;

    private Path war(Map<String, String> entries) throws IOException {
        Path war = folder.resolve("octroi.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return war;
    }

    @Test
    void unpacksOnce() throws IOException {
        Path war = war(Map.of("WEB-INF/lib/a.jar", "a", "index.xhtml", "b"));
        try (UnpackedWar first = UnpackedWar.of(war, folder)) {
            Files.writeString(first.pages().resolve("mark"), "kept");
        }
        try (UnpackedWar second = UnpackedWar.of(war, folder)) {
            assertTrue(Files.exists(second.pages().resolve("mark")));
            assertEquals(1, second.libraries().size());
        }
    }

    @Test
    void leavesTheLayoutOfARunningProcessAlone() throws IOException {
        Path war = war(Map.of("a", "1"));
        try (UnpackedWar running = UnpackedWar.of(war, folder)) {
            Files.setLastModifiedTime(war, FileTime.fromMillis(1_000));
            try (UnpackedWar newer = UnpackedWar.of(war, folder)) {
                assertNotEquals(running.pages(), newer.pages());
                assertTrue(Files.isDirectory(running.pages()));
            }
        }
    }

    @Test
    void removesALayoutNobodyUses() throws IOException {
        Path old = Files.createDirectories(folder.resolve("app/old/WEB-INF"));
        UnpackedWar.of(war(Map.of("a", "1")), folder).close();
        assertFalse(Files.exists(old.getParent()));
    }

    @Test
    void removesWhatKilledStartsHaveLeft() throws IOException {
        Path left = Files.createDirectories(folder.resolve("app/unpacking-1/web"));
        UnpackedWar.of(war(Map.of("a", "1")), folder).close();
        assertFalse(Files.exists(left.getParent()));
    }

    @Test
    void startsBesideALayoutItCannotRemove() throws IOException {
        Path old = Files.createDirectories(folder.resolve("app/old"));
        Files.createSymbolicLink(folder.resolve("app/old.lock"), folder.resolve("nowhere/lock"));
        try (UnpackedWar war = UnpackedWar.of(war(Map.of("a", "1")), folder)) {
            assertTrue(Files.isDirectory(war.pages()));
        }
        assertTrue(Files.exists(old));
    }

    @Test
    void staysInsideItsFolder() throws IOException {
        UnpackedWar.of(war(Map.of("../../escaped", "x", "inside", "y")), folder.resolve("home"))
                .close();
        assertFalse(Files.exists(folder.resolve("home/escaped")));
        assertFalse(Files.exists(folder.resolve("escaped")));
    }
}
