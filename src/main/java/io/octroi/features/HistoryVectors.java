package io.octroi.features;

import io.octroi.client.CreditHistory;
import io.octroi.client.DataFolder;
import io.octroi.client.HistorySummaries;
import io.octroi.client.HistorySummary;
import io.octroi.client.HistoryTable;
import io.octroi.client.NumberIndex;
import io.octroi.client.RegroupedHistory;
import io.octroi.client.SummaryLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The history vectors of everybody in a data folder, bit for bit what {@link Aggregation} makes of each history alone;
 * set aside in a temporary file, so that applications can be read in their own order.
 *
 * <p>Takes about 80 bytes of memory a client. Asked by one thread at a time.
 */
public final class HistoryVectors implements HistorySummaries {

    private final Aggregation aggregation;
    private final PackedVectors vectors;
    private final NumberIndex clients = new NumberIndex();
    private final Map<HistoryTable, int[]> rowsByClient = new EnumMap<>(HistoryTable.class);
    private final Map<HistoryTable, Long> rows = new EnumMap<>(HistoryTable.class);
    private final Map<HistoryTable, Long> rowsOfNobody = new EnumMap<>(HistoryTable.class);
    private final BitSet asked = new BitSet();

    private HistoryVectors(Aggregation aggregation) throws IOException {
        this.aggregation = aggregation;
        this.vectors = new PackedVectors(
                HistoryVector.packedLength(aggregation.layout().order().size()));
        for (HistoryTable table : HistoryTable.values()) {
            rowsByClient.put(table, new int[1024]);
        }
    }

    /**
     * Reads and aggregates the folder's credit history; a folder without one gives everybody an empty history.
     *
     * @throws io.octroi.client.UnreadableCsv at the first row that cannot be read
     */
    public static HistoryVectors of(DataFolder folder, Aggregation aggregation) {
        try (RegroupedHistory history = RegroupedHistory.of(folder)) {
            HistoryVectors vectors = new HistoryVectors(aggregation);
            try {
                vectors.add(history, folder);
                return vectors;
            } catch (IOException | RuntimeException e) {
                vectors.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The client's vector; {@link HistoryVector#NONE} for a client no table knows. */
    public HistoryVector vector(long client) {
        return packed(client)
                .map(bytes -> HistoryVector.unpacked(bytes, aggregation.layout()))
                .orElse(HistoryVector.NONE);
    }

    @Override
    public Optional<HistorySummary> of(long client) {
        return packed(client)
                .map(bytes -> new HistorySummary(aggregation.layout().version(), bytes));
    }

    @Override
    public SummaryLayout layout() {
        HistoryLayout layout = aggregation.layout();
        return new SummaryLayout(layout.version(), layout.order().ids());
    }

    @Override
    public Map<HistoryTable, RowCount> rows() {
        Map<HistoryTable, RowCount> counts = new EnumMap<>(HistoryTable.class);
        rows.forEach((table, read) -> counts.put(table, new RowCount(read, unclaimedRows(table))));
        return counts;
    }

    private Optional<byte[]> packed(long client) {
        int place = clients.find(client);
        if (place == NumberIndex.ABSENT) {
            return Optional.empty();
        }
        asked.set(place);
        try {
            return Optional.of(vectors.get(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows of the table belong to clients nobody has asked for so far, or to no client at all. */
    private long unclaimedRows(HistoryTable table) {
        long unclaimed = rowsOfNobody.getOrDefault(table, 0L);
        int[] counts = rowsByClient.getOrDefault(table, new int[0]);
        for (int place = asked.nextClearBit(0); place < clients.size(); place = asked.nextClearBit(place + 1)) {
            unclaimed += counts[place];
        }
        return unclaimed;
    }

    @Override
    public void close() {
        try {
            vectors.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(RegroupedHistory history, DataFolder folder) throws IOException {
        Workbench bench = new Workbench();
        double[] values = new double[aggregation.layout().order().size()];
        history.each((client, tables) -> {
            aggregation.write(tables, bench, values);
            try {
                vectors.add(values);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count(clients.add(client), tables);
        });
        vectors.flush();
        for (HistoryTable table : HistoryTable.values()) {
            if (folder.historyFile(table).isPresent()) {
                rows.put(table, history.rows(table));
                rowsOfNobody.put(table, history.rowsOfNobody(table));
            }
        }
    }

    private void count(int place, CreditHistory tables) {
        rowsByClient.replaceAll((table, counts) -> {
            int[] roomy = place < counts.length ? counts : Arrays.copyOf(counts, 2 * counts.length);
            roomy[place] = tables.rows(table).size();
            return roomy;
        });
    }
}
