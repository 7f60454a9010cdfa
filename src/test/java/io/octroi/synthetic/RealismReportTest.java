package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.RealSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealismReportTest {

    private final Path folder;

    RealismReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void findsLittleTooWideInFourThousandInventedClients() throws IOException {
        new SyntheticPopulation(42).write(4_000, 0, folder, written -> {});

        RealismReport report = RealismReport.of(folder);

        assertEquals(4_000, report.clients());
        assertFalse(report.unexcused().size() > report.deviations().size() / 25, report.toString());
    }

    @Test
    void namesWhatLiesTooFarOff() throws IOException {
        new SyntheticPopulation(42).write(2_000, 0, folder, written -> {});
        Path file = folder.resolve("application_train.csv");
        try (Stream<String> lines = Files.lines(file)) {
            List<String> changed = lines.map(line -> line.replace("Cash loans", "Revolving loans"))
                    .toList();
            Files.write(file, changed);
        }

        RealismReport report = RealismReport.of(folder);

        Deviation widest = report.offenders().get(0);
        assertEquals("NAME_CONTRACT_TYPE", widest.column());
        assertEquals(Deviation.Figure.SHARE, widest.figure());
        assertTrue(report.toString().contains("NAME_CONTRACT_TYPE: share at Cash loans 0.0"), report.toString());
    }

    @Test
    void findsRealClientsCloseToTheStatisticsPublishedOfThem() throws IOException {
        Path real = RealSample.folder("data", "home-credit", "relational");

        RealismReport report = RealismReport.of(real);

        assertFalse(report.offenders().size() > report.deviations().size() / 50, report.toString());
    }
}
