package io.octroi.tracking;

import io.octroi.training.RunTracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Trainings told in files: a folder for each run, named after the moment it began. */
final class LocalTracking implements RunTracking {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int RANDOM_DIGITS = 4;

    private final Path runs;
    private final Clock clock;
    private final Consumer<String> told;

    /**
     * @param runs the folder of all runs; need not exist
     * @param told a line for people when something could not be kept
     */
    LocalTracking(Path runs, Clock clock, Consumer<String> told) {
        this.runs = runs;
        this.clock = clock;
        this.told = told;
    }

    /** @throws UntrackableRun when the folder cannot be made; later troubles end no run */
    @Override
    public LocalRun begin(String experiment, String name, Map<String, String> tags) {
        Instant now = clock.instant();
        Path folder = runs.resolve(
                MOMENT.format(now) + "-" + UUID.randomUUID().toString().substring(0, RANDOM_DIGITS));
        try {
            Files.createDirectories(runs);
            Files.createDirectory(folder);
            RunFolder files = new RunFolder(folder);
            RunLock lock = RunLock.of(files);
            RunFolder.write(files.beginning(), new RunFolder.Beginning(experiment, name, tags, now.toString()));
            return LocalRun.root(files, lock, clock, told);
        } catch (IOException e) {
            throw new UntrackableRun(runs, e);
        }
    }
}
