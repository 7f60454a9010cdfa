package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.RealSample;
import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealismReportTest {

    private static final int CLIENTS = 4_000;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void invent() throws IOException {
        new SyntheticPopulation(42).write(CLIENTS, 0, folder, written -> {});
    }

    @Test
    void findsNothingTooFarOffInFourThousandInventedClients() throws IOException {
        RealismReport report = RealismReport.of(folder);

        assertEquals(CLIENTS, report.clients());
        assertEquals(List.of(), report.offenders(), report.toString());
        assertTrue(report.deviations().size() > 1_700, report.toString());
    }

    @Test
    void namesWhatLiesTooFarOff(@TempDir Path changed) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("application_train.csv"))) {
            Files.write(
                    changed.resolve("application_train.csv"),
                    lines.limit(1_000)
                            .map(line -> line.replace("Cash loans", "Revolving loans"))
                            .toList());
        }

        RealismReport report = RealismReport.of(changed);

        Deviation widest = report.offenders().get(0);
        assertEquals("NAME_CONTRACT_TYPE", widest.column());
        assertEquals(Deviation.Figure.SHARE, widest.figure());
        assertEquals(0.905, widest.published(), 0.001);
        assertEquals(0.02, widest.bound());
        assertEquals(3 * Math.sqrt(0.905 * 0.095 / 999), widest.chance(), 1e-4);
        assertTrue(report.toString().contains("NAME_CONTRACT_TYPE: share at Cash loans 0.0"), report.toString());
        assertTrue(report.toString().contains("bureau                   not in"), report.toString());
    }

    @Test
    void setsTheBoundsByTheKindOfFigure(@TempDir Path few) throws IOException {
        new SyntheticPopulation(42).write(60, 60, few, written -> {});
        RealismReport report = RealismReport.of(few);

        for (Deviation deviation : report.deviations()) {
            switch (deviation.figure()) {
                case MISSING_RATE, SHARE -> assertEquals(0.02, deviation.bound(), deviation.toString());
                case PRESENCE -> {
                    assertEquals(0.02, deviation.bound(), deviation.toString());
                    assertTrue(deviation.found() <= 1, deviation.toString());
                }
                case CORRELATION -> assertEquals(0.03, deviation.bound(), deviation.toString());
                case DEFAULT_RATE -> assertEquals(0.005, deviation.bound(), deviation.toString());
                case ROWS -> assertTrue(deviation.bound() >= 1 && deviation.bound() < 5, deviation.toString());
                case QUANTILE -> assertEquals(bound(deviation), deviation.bound(), deviation.toString());
            }
        }
    }

    @Test
    void findsRealClientsCloseToTheStatisticsPublishedOfThem(@TempDir Path some) throws IOException {
        Path real = RealSample.folder("data", "home-credit", "relational");
        for (String table : List.of("application_train", "application_test", "bureau", "credit_card_balance")) {
            Files.createSymbolicLink(some.resolve(table + ".csv"), real.resolve(table + ".csv"));
        }

        RealismReport report = RealismReport.of(some);

        assertFalse(report.offenders().size() > report.deviations().size() / 100, report.toString());
    }

    /** A twentieth of the distance between the published 5 % and 95 % quantiles, or 1 % and 99 % for those two. */
    private static double bound(Deviation deviation) {
        double share = Double.parseDouble(deviation.at());
        double outer = Math.min(0.05, Math.min(share, 1 - share));
        Marginal marginal = statistics(deviation.table()).marginal(deviation.column());
        return 0.05 * (marginal.at(1 - outer) - marginal.at(outer));
    }

    private static PublishedStatistics statistics(String table) {
        return HistoryTable.titled(table).map(PublishedStatistics::of).orElse(PublishedStatistics.HOME_CREDIT);
    }
}
