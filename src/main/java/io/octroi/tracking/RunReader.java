package io.octroi.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.octroi.tracking.RecordedRun.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files of one run, and of those within it. */
final class RunReader {

    private final RunFolder files;

    RunReader(RunFolder files) {
        this.files = files;
    }

    RecordedRun read() throws IOException {
        return read(files, RunLock.isHeld(files) ? State.RUNNING : State.INTERRUPTED);
    }

    /** @param unended the state of a run that has told no end */
    private static RecordedRun read(RunFolder files, State unended) throws IOException {
        RunFolder.Beginning beginning = RunFolder.read(files.beginning(), RunFolder.Beginning.class);
        Optional<RunFolder.End> end = present(files.end(), RunFolder.End.class);
        return new RecordedRun(
                String.valueOf(files.path().getFileName()),
                beginning.experiment(),
                beginning.name(),
                beginning.tags(),
                end.map(told -> State.valueOf(told.state())).orElse(unended),
                beginning.at(),
                end.map(RunFolder.End::at),
                present(files.model(), RunFolder.Model.class).map(RunFolder.Model::id),
                parameters(files.parameters()),
                end.isPresent() ? new TreeMap<>(end.get().figures()) : figures(files.metrics()),
                children(files.children(), unended));
    }

    private static List<RecordedRun> children(Path folder, State unended) throws IOException {
        List<RecordedRun> children = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return children;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path child : inside.sorted().toList()) {
                RunFolder its = new RunFolder(child);
                if (Files.isRegularFile(its.beginning())) {
                    children.add(read(its, unended));
                }
            }
        }
        return children;
    }

    private static Map<String, String> parameters(Path file) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        eachLine(file, RunFolder.Parameter.class, parameter -> parameters.put(parameter.name(), parameter.value()));
        return parameters;
    }

    private static SortedMap<String, Double> figures(Path file) throws IOException {
        SortedMap<String, RunFolder.Figure> last = new TreeMap<>();
        eachLine(
                file,
                RunFolder.Figure.class,
                figure ->
                        last.merge(figure.name(), figure, (before, now) -> now.step() >= before.step() ? now : before));
        SortedMap<String, Double> figures = new TreeMap<>();
        last.forEach((name, figure) -> figures.put(name, figure.value()));
        return figures;
    }

    /** What is done with a line. */
    private interface Taker<T> {
        void take(T line);
    }

    private static <T> void eachLine(Path file, Class<T> type, Taker<T> taker) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                parsed(line, type).ifPresent(taker::take);
            }
        }
    }

    /** Nothing of a line whose process was killed while it wrote it, or is writing it just now. */
    private static <T> Optional<T> parsed(String line, Class<T> type) {
        try {
            return Optional.of(RunFolder.parsed(line, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> present(Path file, Class<T> type) throws IOException {
        return Files.exists(file) ? Optional.of(RunFolder.read(file, type)) : Optional.empty();
    }
}
