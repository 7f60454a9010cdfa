package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NativeLightGbmTest {

    @Test
    void leavesNoFileAndNoSettingBehind() throws IOException {
        String before = System.getProperty("java.io.tmpdir");
        NativeLightGbm.load();
        NativeLightGbm.load();
        assertTrue(LGBMBooster.isNativeLoaded());
        assertEquals(before, System.getProperty("java.io.tmpdir"));
        try (Stream<Path> left = Files.list(Path.of(before))) {
            List<Path> own = left.filter(path -> path.getFileName().toString().startsWith("octroi-lightgbm-"))
                    .toList();
            assertEquals(List.of(), own);
        }
    }
}
