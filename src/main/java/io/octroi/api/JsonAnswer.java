package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Scores and problems as a JSON array, or as NDJSON. */
final class JsonAnswer implements BatchAnswer {

    private final SequenceWriter rows;
    private final Scoring scoring;
    private final String path;

    private JsonAnswer(SequenceWriter rows, Scoring scoring, String path) {
        this.rows = rows;
        this.scoring = scoring;
        this.path = path;
    }

    static JsonAnswer array(OutputStream out, Scoring scoring, ObjectMapper mapper, String path) throws IOException {
        ObjectWriter writer = mapper.writer().without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return new JsonAnswer(writer.writeValuesAsArray(out), scoring, path);
    }

    static JsonAnswer lines(OutputStream out, Scoring scoring, ObjectMapper mapper, String path) throws IOException {
        ObjectWriter writer = mapper.writer()
                .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .withRootValueSeparator("\n");
        return new JsonAnswer(writer.writeValues(out), scoring, path);
    }

    /**
     * A row that was scored.
     *
     * @param index its place in the batch, from 0
     */
    record Scored(long index, @JsonUnwrapped ScoredJson score) {}

    /**
     * A row that was not.
     *
     * @param line on which it begins; absent in a JSON array
     */
    record Refused(
            long index,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long line,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long clientId,
            Problem problem) {}

    @Override
    public void scored(BatchRow row, Scoring.Scored scored) throws IOException {
        rows.write(new Scored(row.index(), scoring.json(scored)));
    }

    @Override
    public void refused(BatchRow row) throws IOException {
        rows.write(new Refused(
                row.index(),
                row.line() > 0 ? row.line() : null,
                row.client().isPresent() ? row.client().getAsLong() : null,
                Problems.unreadable(row.faults(), path)));
    }

    @Override
    public void end() throws IOException {
        rows.close();
    }
}
