package io.octroi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.decision.Told;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A batch that has come, and leaves scored row by row; whatever it holds is let go of once it has left, or cannot. */
final class Batch implements StreamingOutput, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Spool spool;
    private final Turns.Turn turn;
    private final Scoring scoring;
    private final BatchFormat format;
    private final BatchFormat answerFormat;
    private final ObjectMapper mapper;

    Batch(
            Spool spool,
            Turns.Turn turn,
            Scoring scoring,
            BatchFormat format,
            BatchFormat answerFormat,
            ObjectMapper mapper) {
        this.spool = spool;
        this.turn = turn;
        this.scoring = scoring;
        this.format = format;
        this.answerFormat = answerFormat;
        this.mapper = mapper;
    }

    /** @throws UnreadableBody when the batch does not begin as one of its format */
    void refuseUnlessBatch() throws IOException {
        format.rows(spool.fromStart(), scoring).close();
    }

    /** @throws UnreadableBody when any row cannot be read, with the first faults; their places begin with the row's index */
    void refuseAnyFault() throws IOException {
        Faults faults = new Faults();
        try (BatchRows rows = format.rows(spool.fromStart(), scoring)) {
            for (Optional<BatchRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                faults.addAll("/" + row.get().index(), row.get().faults());
            }
        }
        faults.refuseAny();
    }

    @Override
    public void write(OutputStream to) throws IOException {
        try (this;
                BatchRows rows = format.rows(spool.fromStart(), scoring)) {
            BatchAnswer answer = answerFormat.answer(
                    new BufferedOutputStream(new LeavingAnswer(to), BUFFER), scoring, mapper, BatchResource.PATH);
            for (Optional<BatchRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                Optional<Told> told = row.get().told();
                if (told.isPresent()) {
                    answer.scored(row.get(), scoring.score(told.get()));
                } else {
                    answer.refused(row.get());
                }
            }
            answer.end();
        }
    }

    @Override
    public void close() throws IOException {
        try (turn) {
            spool.close();
        }
    }
}
