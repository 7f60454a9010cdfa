package io.octroi.scoring;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageDraftTest {

    private final Path parent;

    PackageDraftTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void writesTheSameBytesForTheSameDraft() throws IOException {
        aPackage().publish(parent.resolve("one"));
        aPackage().publish(parent.resolve("two"));
        for (String name : List.of("model.txt", "manifest.json", "golden.csv", "importance.json", "card.md")) {
            assertArrayEquals(
                    Files.readAllBytes(parent.resolve("one").resolve(name)),
                    Files.readAllBytes(parent.resolve("two").resolve(name)),
                    name);
        }
    }

    @Test
    void fillsAFolderThatIsEmpty() throws IOException {
        Path empty = Files.createDirectory(parent.resolve("empty"));
        aPackage().publish(empty);
        assertTrue(Files.exists(empty.resolve("manifest.json")));
    }

    @Test
    void createsTheFoldersAbove() {
        Path deep = parent.resolve("models/2026/champion");
        aPackage().publish(deep);
        assertTrue(Files.exists(deep.resolve("manifest.json")));
    }

    @Test
    void leavesAFolderAloneThatHoldsSomething() throws IOException {
        Path taken = Files.createDirectory(parent.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "ten years of work");
        UnusableModel refusal =
                assertThrows(UnusableModel.class, () -> aPackage().publish(taken));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("is a folder that is not empty"), message);
        assertEquals("ten years of work", Files.readString(taken.resolve("thesis.txt")));
        assertThrows(UnusableModel.class, () -> PackageDraft.refuseTaken(taken));
    }

    @Test
    void leavesNothingWhenTheWriterIsStoppedHalfWay() throws IOException {
        Path place = parent.resolve("champion");
        try (PackageFolder folder = PackageFolder.beside(place)) {
            folder.write("model.txt", new byte[10]);
            assertTrue(Files.notExists(place), "the place stays free while the folder is filled");
        }
        try (Stream<Path> left = Files.list(parent)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void isNotStoppedByWhatAKilledWriterLeft() throws IOException {
        Path left = Files.createDirectory(parent.resolve(".octroi-left"));
        Files.writeString(left.resolve("model.txt"), "half");
        aPackage().publish(parent.resolve("champion"));
        assertTrue(Files.exists(parent.resolve("champion/manifest.json")));
    }
}
