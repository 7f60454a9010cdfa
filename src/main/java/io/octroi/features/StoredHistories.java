package io.octroi.features;

import io.octroi.client.Clients;
import io.octroi.client.HistorySummary;
import io.octroi.client.SummaryLayout;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The history vectors of stored clients, whichever catalogue they were packed by; safe for many threads. */
public class StoredHistories {

    private final Clients clients;
    private final Map<String, HistoryLayout> layouts = new ConcurrentHashMap<>();

    public StoredHistories(Clients clients) {
        this.clients = clients;
    }

    /** The client's vector; {@link HistoryVector#NONE} for a client without a stored history. */
    public HistoryVector of(long client) {
        return unpacked(clients.history(client));
    }

    /** The vector that was packed so. */
    public HistoryVector unpacked(Optional<HistorySummary> packed) {
        return packed.map(summary -> HistoryVector.unpacked(summary.content(), layout(summary.version())))
                .orElse(HistoryVector.NONE);
    }

    /** The values that were packed so, in the order of the layout they were packed by; NaN means "missing". */
    public static double[] values(HistorySummary packed, SummaryLayout layout) {
        HistoryVector vector = HistoryVector.unpacked(packed.content(), layout(layout));
        return IntStream.range(0, layout.features().size())
                .mapToDouble(vector::value)
                .toArray();
    }

    /** A layout stays what it is for ever: its version is drawn from it. */
    private HistoryLayout layout(String version) {
        return layouts.computeIfAbsent(version, unknown -> clients.historyLayout(unknown)
                .map(StoredHistories::layout)
                .orElseThrow(() -> new IllegalStateException(
                        "a stored history names the layout " + unknown + ", which the database does not have")));
    }

    private static HistoryLayout layout(SummaryLayout stored) {
        return new HistoryLayout(stored.version(), new FeatureOrder(stored.features()));
    }
}
