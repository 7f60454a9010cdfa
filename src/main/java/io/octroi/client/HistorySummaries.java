package io.octroi.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packed credit histories of everybody in a data folder, to be asked for client by client. */
public interface HistorySummaries extends AutoCloseable {

    /** Where nobody has a history. */
    HistorySummaries NONE = new HistorySummaries() {
        @Override
        public SummaryLayout layout() {
            return new SummaryLayout("none", List.of());
        }

        @Override
        public Optional<HistorySummary> of(long client) {
            return Optional.empty();
        }

        @Override
        public Map<HistoryTable, RowCount> rows() {
            return Map.of();
        }

        @Override
        public void close() {}
    };

    /** Packs the histories of a data folder. */
    @FunctionalInterface
    interface Packer {

        /**
         * Packs all of them.
         *
         * @throws UnreadableCsv at the first row that cannot be read
         */
        HistorySummaries pack(DataFolder folder);
    }

    /**
     * Rows of one table.
     *
     * @param read how many its file has
     * @param ofUnknownClients how many of them belong to nobody who was asked for
     */
    record RowCount(long read, long ofUnknownClients) {}

    /** What all the histories hold. */
    SummaryLayout layout();

    /** The client's history, unless no table has a row of theirs. */
    Optional<HistorySummary> of(long client);

    /** The rows of each table that has a file; to be called when every client was asked for. */
    Map<HistoryTable, RowCount> rows();

    @Override
    void close();
}
