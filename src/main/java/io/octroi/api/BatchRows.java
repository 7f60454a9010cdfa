package io.octroi.api;

import java.io.IOException;
import java.util.Optional;

/** The clients of a batch, one after the other. */
interface BatchRows extends AutoCloseable {

    /** The next one, or nothing behind the last one; a row behind which nothing can be read is the last one. */
    Optional<BatchRow> next() throws IOException;

    @Override
    void close() throws IOException;
}
