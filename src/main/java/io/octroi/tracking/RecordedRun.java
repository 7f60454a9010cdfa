package io.octroi.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A run as its files tell it.
 *
 * @param id the name of its folder
 * @param experiment empty for a run within another
 * @param ended empty while it runs, and when its process died
 * @param model the id of the model that came of it, if one did
 * @param parameters in the order in which they were told
 * @param figures the last one told of each, by name
 * @param children the runs within it, in the order in which they began
 */
public record RecordedRun(
        String id,
        String experiment,
        String name,
        Map<String, String> tags,
        State state,
        Instant began,
        Optional<Instant> ended,
        Optional<String> model,
        Map<String, String> parameters,
        SortedMap<String, Double> figures,
        List<RecordedRun> children) {

    /** How far a run came. */
    public enum State {
        RUNNING,
        FINISHED,
        /** It ended by an error. */
        FAILED,
        /** Its process ended without a word: it was killed, or the machine stopped. */
        INTERRUPTED
    }
}
