package io.octroi.decision;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts that stand while nothing has changed what was counted. Whether it has is read from the ends of indexes. Clients and
 * assessments are written one transaction after the other; a decision that ends out of turn would go unnoticed, so that what
 * depends on decisions is not kept for long.
 */
final class KeptCounts {

    private static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LONGEST_BY_DECISIONS = Duration.ofSeconds(10);

    private static final String MARK =
            """
            select (select revision from client_revision), (select coalesce(max(id), 0) from client_import),
                (select cast(max(assessed_at) as varchar(40)) from assessment), (select coalesce(max(id), 0) from decision)
            """;

    private final Map<Object, Kept> kept = new LinkedHashMap<>(MOST, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(Mark mark, long count, long since) {

        boolean stands(Mark now) {
            Duration longest = mark.decisions().isEmpty() ? LONGEST : LONGEST_BY_DECISIONS;
            return mark.equals(now) && System.nanoTime() - since < longest.toNanos();
        }
    }

    /** What changes whenever clients, assessments or decisions do. */
    record Mark(String clients, String assessments, String decisions) {

        static Mark now(EntityManager em) {
            @Nullable Object[] row = (Object[]) em.createNativeQuery(MARK).getSingleResult();
            return new Mark(row[0] + "/" + row[1], String.valueOf(row[2]), String.valueOf(row[3]));
        }

        /** The same for what does not depend on decisions. */
        Mark withoutDecisions() {
            return new Mark(clients, assessments, "");
        }
    }

    /** @param what equal to that of another call only when the same is counted */
    long of(EntityManager em, Object what, Mark now, ToLongFunction<EntityManager> count) {
        Kept before = find(what);
        if (before != null && before.stands(now)) {
            return before.count();
        }
        long counted = count.applyAsLong(em);
        keep(what, new Kept(now, counted, System.nanoTime()));
        return counted;
    }

    private synchronized @Nullable Kept find(Object what) {
        return kept.get(what);
    }

    private synchronized void keep(Object what, Kept counted) {
        kept.put(what, counted);
    }
}
