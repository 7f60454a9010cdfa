package io.octroi.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Some of the things that come by, each as likely to be kept as any other; all of them while they are few. However many
 * come, the room it takes is bounded.
 *
 * <p>Vitter, <i>Random Sampling with a Reservoir</i>, 1985, algorithm R.
 */
public final class Reservoir<T> {

    private final int room;
    private final Random random;
    private final List<T> kept = new ArrayList<>();
    private long seen;

    /** @param room at most so many are kept */
    public Reservoir(int room, long seed) {
        this.room = room;
        this.random = new Random(seed);
    }

    public void add(T thing) {
        seen++;
        if (kept.size() < room) {
            kept.add(thing);
            return;
        }
        long place = random.nextLong(seen);
        if (place < room) {
            kept.set((int) place, thing);
        }
    }

    /** Those that were kept; in the order in which they came, while all were. */
    public List<T> kept() {
        return Collections.unmodifiableList(kept);
    }

    /** How many came by. */
    public long seen() {
        return seen;
    }
}
