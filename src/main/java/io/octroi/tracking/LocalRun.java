package io.octroi.tracking;

import io.octroi.training.TrackedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A run in files. A disk that fails ends no training: it is said once, and the run stays as far as it was kept.
 *
 * <p>Each figure reaches the file when it is told, so that a process killed at any moment leaves all but the last.
 */
final class LocalRun implements TrackedRun {

    private final RunFolder files;
    private final Optional<RunLock> lock;
    private final Clock clock;
    private final Trouble trouble;
    private final SortedMap<String, RunFolder.Figure> last = new TreeMap<>();
    private int children;
    private boolean finished;
    private boolean closed;

    private LocalRun(RunFolder files, Optional<RunLock> lock, Clock clock, Trouble trouble) {
        this.files = files;
        this.lock = lock;
        this.clock = clock;
        this.trouble = trouble;
    }

    static LocalRun root(RunFolder files, RunLock lock, Clock clock, Consumer<String> told) {
        return new LocalRun(files, Optional.of(lock), clock, new Trouble(files.path(), told));
    }

    /** Where its files are. */
    RunFolder files() {
        return files;
    }

    @Override
    public synchronized void parameters(Map<String, String> parameters) {
        StringBuilder lines = new StringBuilder();
        parameters.forEach((name, value) -> lines.append(RunFolder.line(new RunFolder.Parameter(name, value))));
        add(files.parameters(), lines.toString());
    }

    @Override
    public synchronized void metric(String name, double value, long step) {
        RunFolder.Figure figure = new RunFolder.Figure(clock.instant().toString(), name, step, value);
        last.merge(name, figure, (before, now) -> now.step() >= before.step() ? now : before);
        add(files.metrics(), RunFolder.line(figure));
    }

    @Override
    public void artifact(String folder, Path source) {
        keep(folder, source);
    }

    /**
     * Keeps the files.
     *
     * @return the copies by their place in the run; fewer than there were when the disk failed
     */
    synchronized Map<String, Path> keep(String folder, Path source) {
        SortedMap<String, Path> kept = new TreeMap<>();
        trouble.unless(() -> {
            for (Map.Entry<String, Path> file : ArtifactFiles.of(folder, source).entrySet()) {
                kept.put(file.getKey(), copied(file.getKey(), file.getValue()));
            }
        });
        return kept;
    }

    @Override
    public void model(String id, Path folder) {
        artifact(MODEL_FOLDER, folder);
        name(id);
    }

    /** Tells which model came of the run. */
    synchronized void name(String model) {
        trouble.unless(() -> RunFolder.write(files.model(), new RunFolder.Model(model)));
    }

    @Override
    public synchronized LocalRun child(String name) {
        RunFolder folder = new RunFolder(files.children().resolve(String.format(Locale.ROOT, "%03d", ++children)));
        trouble.unless(() -> {
            Files.createDirectories(folder.path());
            RunFolder.write(
                    folder.beginning(),
                    new RunFolder.Beginning("", name, Map.of(), clock.instant().toString()));
        });
        return new LocalRun(folder, Optional.empty(), clock, trouble);
    }

    @Override
    public synchronized void finish() {
        finished = true;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        SortedMap<String, Double> figures = new TreeMap<>();
        last.forEach((name, figure) -> figures.put(name, figure.value()));
        trouble.unless(() -> RunFolder.write(
                files.end(),
                new RunFolder.End(
                        finished ? "FINISHED" : "FAILED", clock.instant().toString(), figures)));
        trouble.unless(() -> {
            if (lock.isPresent()) {
                lock.get().close();
            }
        });
    }

    private Path copied(String place, Path source) throws IOException {
        Path copy = files.artifacts().resolve(place).normalize();
        if (!copy.startsWith(files.artifacts())) {
            throw new IOException(place + " lies outside the run");
        }
        Files.createDirectories(copy.resolveSibling("."));
        Path draft = copy.resolveSibling(copy.getFileName() + ".part");
        Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
        return Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void add(Path file, String lines) {
        trouble.unless(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        });
    }

    /** What the disk refused, said once for a run and all within it. */
    private static final class Trouble {

        private final Path folder;
        private final Consumer<String> told;
        private boolean known;

        Trouble(Path folder, Consumer<String> told) {
            this.folder = folder;
            this.told = told;
        }

        /** Work on files. */
        interface Work {
            void run() throws IOException;
        }

        void unless(Work work) {
            try {
                work.run();
            } catch (IOException e) {
                tell(e);
            } catch (UncheckedIOException e) {
                tell(e.getCause() == null ? new IOException(e) : e.getCause());
            }
        }

        private synchronized void tell(IOException e) {
            if (!known) {
                known = true;
                told.accept("the run is no longer kept whole in " + folder + " (" + e + "): the work goes on");
            }
        }
    }
}
