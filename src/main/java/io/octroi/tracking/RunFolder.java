package io.octroi.tracking;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

/**
 * The files of one run, as {@code docs/tracking.md} describes them. What is told once stands in a JSON file that appears
 * whole or not at all; what is told bit by bit is a line of JSON each, added at the end, so that a process killed in the
 * middle spoils at most its last line.
 *
 * @param path of the folder
 */
record RunFolder(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_GETTERS, MapperFeature.AUTO_DETECT_IS_GETTERS)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    /** {@code run.json}: what is known when a run begins. */
    record Beginning(String experiment, String name, Map<String, String> tags, String began) {
        Instant at() {
            return Instant.parse(began);
        }
    }

    /**
     * {@code end.json}: how it ended.
     *
     * @param state FINISHED or FAILED
     * @param figures by name, the last one told of each
     */
    record End(String state, String ended, Map<String, Double> figures) {
        Instant at() {
            return Instant.parse(ended);
        }
    }

    /** A line of {@code parameters.jsonl}. */
    record Parameter(String name, String value) {}

    /** A line of {@code metrics.jsonl}; a value that is no finite number is one of the words NaN, Infinity, -Infinity. */
    record Figure(String at, String name, long step, double value) {}

    /** {@code model.json}: which model came of the run. */
    record Model(String id) {}

    Path beginning() {
        return path.resolve("run.json");
    }

    Path end() {
        return path.resolve("end.json");
    }

    Path model() {
        return path.resolve("model.json");
    }

    Path parameters() {
        return path.resolve("parameters.jsonl");
    }

    Path metrics() {
        return path.resolve("metrics.jsonl");
    }

    /** Locked for as long as the process lives that tells the run. */
    Path lock() {
        return path.resolve("running.lock");
    }

    Path artifacts() {
        return path.resolve("artifacts");
    }

    Path children() {
        return path.resolve("children");
    }

    /** Writes a file that appears whole or not at all. */
    static void write(Path file, Object value) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String line(Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of a run can always be written", e);
        }
    }

    static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), type);
    }

    static <T> T parsed(String line, Class<T> type) throws JsonProcessingException {
        return JSON.readValue(line, type);
    }
}
