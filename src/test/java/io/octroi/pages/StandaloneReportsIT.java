package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Progress;
import io.octroi.exploration.Exploration;
import io.octroi.exploration.ExplorationFolder;
import io.octroi.exploration.Explorer;
import io.octroi.scoring.ModelPackage;
import io.octroi.training.FairnessMeasurement;
import io.octroi.training.FairnessReport;
import io.octroi.training.FairnessText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that commands write, in a real browser, without any server: as they are opened from a disk. */
class StandaloneReportsIT {

    private static final Path DEMO_DATA = Path.of("src/main/resources/data");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsABrowser() {
        Browser.demand();
    }

    @Test
    void areReadableOnEveryScreenAndInEitherLanguage() throws IOException {
        for (Path page : written()) {
            try (Browser browser = Browser.reading("en")) {
                for (int width : List.of(360, 800, 1400)) {
                    show(browser, page, width);
                    long needed = ((Number) browser.script("return document.documentElement.scrollWidth")).longValue();
                    assertTrue(needed <= width, page + " is " + needed + " wide on " + width);
                }
                assertEquals(List.of(), browser.accessibilityViolations(), page.toString());
                browser.script("document.querySelectorAll('details').forEach(part => part.open = true); return true");
                assertEquals(List.of(), browser.accessibilityViolations(), page + " with all tables open");
                browser.assertNoErrors();
                assertEquals(
                        0L,
                        browser.script("return performance.getEntriesByType('resource').length"),
                        page + " loads something");
            }
        }
    }

    private static void show(Browser browser, Path page, int width) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.open(page.toUri());
    }

    private List<Path> written() throws IOException {
        List<Path> pages = new ArrayList<>();
        Exploration exploration = new Explorer(DEMO_DATA, Progress.SILENT).explore();
        FairnessReport fairness = FairnessMeasurement.of(
                ModelPackage.readShipped(), DEMO_DATA, FairnessReport.SMALLEST_GROUP, Progress.SILENT);
        for (Locale reader : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Path out = folder.resolve(reader.getLanguage());
            pages.add(new ExplorationFolder(out).write(exploration, reader));
            pages.add(Files.writeString(out.resolve("fairness.html"), new FairnessText(fairness, reader).html()));
        }
        return pages;
    }
}
