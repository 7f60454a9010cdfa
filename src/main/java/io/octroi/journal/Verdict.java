package io.octroi.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a check of a journal has found.
 *
 * @param entries how many entries are as they were sealed
 * @param seals how many seals
 * @param altered the first wrong place, if there is one
 * @param strangers ids of keys that sealed, and are neither the given one (the first, if none was given) nor vouched for by
 *     it, or by one it vouches for
 */
public record Verdict(long entries, long seals, Optional<Alteration> altered, List<String> strangers) {

    public Verdict {
        strangers = List.copyOf(strangers);
    }

    /**
     * A place where a journal is not what was sealed.
     *
     * @param position of the first wrong entry
     * @param why in words
     */
    public record Alteration(long position, String why) {}
}
