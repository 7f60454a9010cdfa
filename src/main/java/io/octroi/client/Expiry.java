package io.octroi.client;

import java.time.Instant;

/**
 * Whose data have been kept for long enough: the applicants whose newest import had finished before an instant. That a
 * datum was rectified since keeps nobody longer.
 *
 * @param before the instant
 * @param references whether reference clients are meant as well
 */
public record Expiry(Instant before, boolean references) {

    /** The clients of whom this holds, as the end of a query; its one parameter is the instant. */
    String condition() {
        return " from client c join client_import n on n.id = c.import_id"
                + " join client_import i on i.id = coalesce(n.rectifies, n.id) where i.finished_at < ?"
                + (references ? "" : " and c.outcome is null");
    }
}
