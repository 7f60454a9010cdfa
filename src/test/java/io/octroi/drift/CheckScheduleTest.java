package io.octroi.drift;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.TestDatabase;
import io.octroi.client.ClientFiles;
import io.octroi.client.DataFolder;
import io.octroi.drift.CheckSchedule.Terms;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class CheckScheduleTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Configuration configuration;
    private Stages stages;

    @BeforeEach
    void open() throws IOException {
        configuration = TestDatabase.under(home);
        stages = new Stages(configuration);
        ClientFiles references = referenceTable();
        IntStream.rangeClosed(1_001, 1_040)
                .forEach(client ->
                        references.with(client + "," + client % 2, Map.of("EXT_SOURCE_2", "0." + client % 10)));
        references.writeTo(folder.resolve("application_train.csv"));
        applicants(40);
        Path model = folder.resolve("model");
        aPackage().publish(model);
        stages.champion().promote(model, "ada", "the first");
    }

    @AfterEach
    void close() {
        stages.close();
    }

    private void applicants(int count) throws IOException {
        ClientFiles applicants = applicantTable();
        IntStream.rangeClosed(1, count)
                .forEach(client -> applicants.with(client + "", Map.of("EXT_SOURCE_2", "0." + client % 10)));
        applicants.writeTo(folder.resolve("application_test.csv"));
        stages.clientImport().run(DataFolder.at(folder));
    }

    private CheckSchedule at(Instant now, Terms terms) {
        return stages.drift().schedule(Clock.fixed(now, ZoneOffset.UTC), terms);
    }

    private int made() {
        return stages.drift().checks().newest(100).size();
    }

    @Test
    void makesNoneWhereNobodyAskedForAny() {
        at(MONDAY, Terms.NEVER).look();
        assertEquals(0, made());
    }

    @Test
    void makesOneAfterSoManyDays() {
        Terms weekly = new Terms(7, 0);
        at(MONDAY, weekly).look();
        assertEquals(1, made());
        at(MONDAY.plus(Duration.ofDays(7)).minusSeconds(1), weekly).look();
        assertEquals(1, made());
        at(MONDAY.plus(Duration.ofDays(7)), weekly).look();
        assertEquals(2, made());
        assertEquals("octroi", stages.drift().checks().newest(1).get(0).by());
    }

    @Test
    void makesOneAfterSoManyApplicants() throws IOException {
        Terms byForty = new Terms(0, 40);
        at(MONDAY, byForty).look();
        assertEquals(1, made(), "forty came since none were there");
        applicants(79);
        at(MONDAY, byForty).look();
        assertEquals(1, made());
        applicants(80);
        at(MONDAY, byForty).look();
        assertEquals(2, made());
    }

    @Test
    void ofSeveralInstancesOneMakesIt() throws InterruptedException {
        try (Stages other = new Stages(configuration)) {
            Terms daily = new Terms(1, 0);
            CheckSchedule here = at(MONDAY, daily);
            CheckSchedule there = other.drift().schedule(Clock.fixed(MONDAY, ZoneOffset.UTC), daily);
            Thread first = new Thread(here::look);
            Thread second = new Thread(there::look);
            first.start();
            second.start();
            first.join();
            second.join();
            assertEquals(1, made());
        }
    }
}
