package io.octroi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three ways in which a batch comes and its answer goes. */
enum BatchFormat {
    JSON(MediaType.APPLICATION_JSON),
    LINES(BatchFormat.NDJSON),
    CSV(BatchFormat.TEXT_CSV);

    static final String NDJSON = "application/x-ndjson";
    static final String TEXT_CSV = "text/csv";

    private final String type;

    BatchFormat(String type) {
        this.type = type;
    }

    private MediaType media() {
        return MediaType.valueOf(type);
    }

    /** What the answer declares. */
    MediaType type() {
        return this == CSV ? media().withCharset("utf-8") : media();
    }

    static BatchFormat of(@Nullable MediaType declared) {
        return Optional.ofNullable(declared).flatMap(BatchFormat::find).orElseThrow(NotSupportedException::new);
    }

    /**
     * What the answer to a batch is, by the media types that are accepted, the dearest first: that of the batch where it is
     * one of the dearest.
     */
    static BatchFormat ofAnswer(List<MediaType> accepted, BatchFormat batch) {
        for (MediaType type : accepted) {
            if (type.isCompatible(batch.media())) {
                return batch;
            }
            Optional<BatchFormat> other = find(type);
            if (other.isPresent()) {
                return other.get();
            }
        }
        throw new NotAcceptableException();
    }

    private static Optional<BatchFormat> find(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> type.isCompatible(format.media()))
                .findFirst();
    }

    /** @throws UnreadableBody when the batch does not begin as one */
    BatchRows rows(InputStream batch, Scoring scoring) throws IOException {
        return switch (this) {
            case JSON -> new JsonRows(batch, scoring);
            case LINES -> new LineRows(batch, scoring);
            case CSV -> new CsvRows(batch, scoring);
        };
    }

    BatchAnswer answer(OutputStream out, Scoring scoring, ObjectMapper mapper, String path) throws IOException {
        return switch (this) {
            case JSON -> JsonAnswer.array(out, scoring, mapper, path);
            case LINES -> JsonAnswer.lines(out, scoring, mapper, path);
            case CSV -> new CsvAnswer(out, scoring);
        };
    }
}
