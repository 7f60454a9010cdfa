package io.octroi.decision;

import io.octroi.client.UnreachableClients;
import io.octroi.journal.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Hands out lists of decisions, of any length, and tells so in the journal first. */
public class DecisionExports {

    /** So many lines are in memory at a time, and no transaction waits for whoever takes them. */
    private static final int BATCH = 500;

    private final DecisionSearch search;
    private final Notice notice;

    public DecisionExports(DecisionSearch search, Notice notice) {
        this.search = search;
        this.notice = notice;
    }

    /**
     * Hands over decision by decision, the newest first; what is decided meanwhile is left out.
     *
     * @param actor who asks for it
     * @throws UnreachableClients when that cannot be told: nothing is then handed out
     */
    public void each(DecisionFilter filter, String actor, Consumer<DecisionSearch.Found> taker) {
        notice.tell(entry(filter, actor).with("rows", search.count(filter)));
        long before = Long.MAX_VALUE;
        List<DecisionSearch.Found> batch = search.olderThan(before, filter, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(taker);
            before = batch.get(batch.size() - 1).decision().id();
            batch = search.olderThan(before, filter, BATCH);
        }
    }

    /** What the list is narrowed to, as far as it is. */
    private static Entry entry(DecisionFilter filter, String actor) {
        Map<String, Object> narrowed = new TreeMap<>();
        filter.number().ifPresent(wanted -> narrowed.put("number", wanted));
        filter.from().ifPresent(wanted -> narrowed.put("from", wanted.toString()));
        filter.before().ifPresent(wanted -> narrowed.put("before", wanted.toString()));
        filter.by().ifPresent(wanted -> narrowed.put("by", wanted));
        filter.modelId().ifPresent(wanted -> narrowed.put("model", wanted));
        filter.answer().ifPresent(wanted -> narrowed.put("answer", word(wanted)));
        filter.agreement().ifPresent(wanted -> narrowed.put("agreement", word(wanted)));
        filter.outcome().ifPresent(wanted -> narrowed.put("outcome", word(wanted)));
        Entry entry = Entry.of("decision.list-exported", actor).with("only", narrowed);
        return filter.client().isPresent() ? entry.naming(filter.client().getAsLong()) : entry;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
