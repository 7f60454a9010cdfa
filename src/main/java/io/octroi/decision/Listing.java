package io.octroi.decision;

import io.octroi.decision.KeptCounts.Mark;
import io.octroi.decision.Worklist.Order;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The numbers of the applicants on a list, in its order and within one transaction. */
final class Listing {

    private final EntityManager em;
    private final KeptCounts counts;
    private final Mark now;

    Listing(EntityManager em, KeptCounts counts) {
        this.em = em;
        this.counts = counts;
        this.now = Mark.now(em);
    }

    private record Part(Segment segment, long count) {}

    ReassessmentProgress progress(String modelId) {
        Worklist all = Worklist.of(modelId);
        return new ReassessmentProgress(count(Segment.assessed(all)), count(Segment.mixed(all)));
    }

    long count(Worklist list) {
        return parts(list).stream().mapToLong(Part::count).sum();
    }

    List<Long> page(Worklist list, int first, int size) {
        List<Long> numbers = new ArrayList<>();
        long before = 0;
        for (Part part : parts(list)) {
            long skipped = Math.max(0, first - before);
            if (skipped < part.count() && numbers.size() < size) {
                numbers.addAll(part.segment().page(em, skipped, size - numbers.size(), part.count()));
            }
            before += part.count();
        }
        return numbers;
    }

    /** Eight bytes for every applicant: the list does not change while somebody writes it out line by line. */
    long[] all(Worklist list) {
        return parts(list).stream()
                .flatMapToLong(part -> LongStream.of(part.segment().all(em)))
                .toArray();
    }

    private List<Part> parts(Worklist list) {
        boolean whole =
                list.selection().isOfAssessed() || progress(list.modelId()).isOver();
        if (!whole && list.order() == Order.NUMBER) {
            return List.of(new Part(Segment.mixed(list), count(Segment.mixed(list))));
        }
        List<Part> parts = new ArrayList<>();
        long without = list.order().isEverybodys() ? 0 : count(Segment.unsorted(list));
        parts.add(new Part(Segment.sorted(list), count(Segment.assessed(list)) - without));
        if (without > 0) {
            parts.add(new Part(Segment.unsorted(list), without));
        }
        if (!whole) {
            parts.add(new Part(Segment.pending(list), count(Segment.pending(list))));
        }
        return parts;
    }

    private long count(Segment segment) {
        return segment.list().selection().state().isPresent()
                ? counts.of(em, segment.counted(), now, segment::count)
                : counts.of(em, segment.counted(), now.withoutDecisions(), segment::count);
    }
}
