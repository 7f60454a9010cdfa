package io.octroi.decision;

import io.octroi.client.UnreachableClients;
import io.octroi.journal.Entry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Hands out lists of applicants, of any length, and tells so in the journal first. */
public class ListExports {

    /** So many lines are in memory at a time, and no transaction waits for whoever takes them. */
    private static final int BATCH = 500;

    private final Assessments assessments;
    private final Notice notice;

    public ListExports(Assessments assessments, Notice notice) {
        this.assessments = assessments;
        this.notice = notice;
    }

    /**
     * The list as it is now.
     *
     * @param actor who asks for it
     * @throws UnreachableClients when that cannot be told: nothing is then to be handed out
     */
    public Export open(Worklist list, String actor) {
        long[] numbers = assessments.numbers(list);
        notice.tell(entry(list, actor).with("rows", numbers.length));
        return new Export(list.modelId(), numbers);
    }

    /** A list that is told of, and may be handed out. */
    public final class Export {

        private final String modelId;
        private final long[] numbers;

        private Export(String modelId, long[] numbers) {
            this.modelId = modelId;
            this.numbers = numbers;
        }

        /** Hands over line by line; whoever is erased meanwhile is left out. */
        public void each(Consumer<Assessments.Line> taker) {
            for (int from = 0; from < numbers.length; from += BATCH) {
                long[] batch = Arrays.copyOfRange(numbers, from, Math.min(from + BATCH, numbers.length));
                assessments
                        .lines(modelId, Arrays.stream(batch).boxed().toList())
                        .forEach(taker);
            }
        }
    }

    /** What the list is narrowed to, as far as it is. */
    private static Entry entry(Worklist list, String actor) {
        Selection selection = list.selection();
        Map<String, Object> narrowed = new TreeMap<>();
        selection.recommendation().ifPresent(wanted -> narrowed.put("recommendation", word(wanted)));
        selection.state().ifPresent(wanted -> narrowed.put("state", word(wanted)));
        selection.product().ifPresent(wanted -> narrowed.put("product", wanted));
        selection.least().ifPresent(wanted -> narrowed.put("least", wanted));
        selection.most().ifPresent(wanted -> narrowed.put("most", wanted));
        return Entry.of("client.list-exported", actor)
                .with("model", list.modelId())
                .with("only", narrowed)
                .with("order", word(list.order()))
                .with("descending", list.descending());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
