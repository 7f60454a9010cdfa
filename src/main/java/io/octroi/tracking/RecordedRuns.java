package io.octroi.tracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The runs kept under home, also those that other processes tell at this moment. */
public class RecordedRuns {

    private static final Logger LOG = Logger.getLogger(RecordedRuns.class.getName());
    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[0-9a-f]{4}");

    private final Path runs;

    /** @param home the folder of everything Octroi keeps; it need not hold a run */
    public RecordedRuns(Path home) {
        this.runs = Tracking.runs(home);
    }

    /** A part of all runs, the newest first, and how many there are. */
    public record Page(List<RecordedRun> runs, int of) {}

    /**
     * A page of runs; one that cannot be read is left out, and told in the log.
     *
     * @param from how many newer ones to leave out
     */
    public Page page(int from, int most) {
        List<Path> all = folders();
        return new Page(
                all.stream()
                        .skip(from)
                        .limit(most)
                        .flatMap(folder -> read(folder).stream())
                        .toList(),
                all.size());
    }

    /** The run of that id, if there is one that can be read. */
    public Optional<RecordedRun> find(String id) {
        boolean known = ID.matcher(id).matches() && Files.isRegularFile(new RunFolder(runs.resolve(id)).beginning());
        return known ? read(runs.resolve(id)) : Optional.empty();
    }

    private List<Path> folders() {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(runs)) {
            return inside.filter(folder ->
                            ID.matcher(String.valueOf(folder.getFileName())).matches())
                    .filter(folder ->
                            Files.isRegularFile(new RunFolder(folder).beginning())) // else it only just begins
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<RecordedRun> read(Path folder) {
        try {
            return Optional.of(new RunReader(new RunFolder(folder)).read());
        } catch (IOException | RuntimeException e) { // files that somebody has changed may say anything
            LOG.warning(() -> "the run in " + folder + " cannot be read (" + e + ")");
            return Optional.empty();
        }
    }
}
