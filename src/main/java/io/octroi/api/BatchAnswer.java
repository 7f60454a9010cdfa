package io.octroi.api;

import java.io.IOException;

/** The answer to a batch as it is written, one row after the other. */
interface BatchAnswer {

    void scored(BatchRow row, Scoring.Scored scored) throws IOException;

    void refused(BatchRow row) throws IOException;

    /** Says that there is no more; an answer that does not end is not whole, and whoever reads it can tell. */
    void end() throws IOException;
}
