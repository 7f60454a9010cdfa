package io.octroi.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the commands, as people run it: a process of its own every time.
 *
 * @param folder where its answers are kept
 */
record CommandProcess(String command, Map<String, String> variables, Path folder) {

    /** How it ended, and the lines it wrote. */
    record Answer(int code, List<String> out, List<String> err) {
        static Answer done(String line) {
            return new Answer(0, List.of(line), List.of());
        }

        static Answer refused(String line) {
            return new Answer(2, List.of(), List.of(line));
        }
    }

    Answer run(Object... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + quiet(),
                "-cp",
                System.getProperty("java.class.path"),
                Octroi.class.getName(),
                command));
        Stream.of(arguments).map(Object::toString).forEach(line::add);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder process =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("OCTROI_"));
        process.environment().putAll(variables);
        return new Answer(process.start().waitFor(), Files.readAllLines(out), Files.readAllLines(err));
    }

    /** The launcher quietens the log; here it is not between. */
    private Path quiet() throws IOException {
        return Files.writeString(folder.resolve("logging.properties"), ".level=OFF\n");
    }
}
