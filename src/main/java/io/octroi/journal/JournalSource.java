package io.octroi.journal;

import java.util.function.Consumer;

/** Where a journal is told from: a database or an exported file. */
interface JournalSource {

    /**
     * Tells all of it in order.
     *
     * @throws UnusableJournal when it cannot be read
     */
    void tell(Consumer<JournalRecord> listener, Steps steps);

    /** Hears how far a long reading has come. */
    @FunctionalInterface
    interface Steps {
        Steps SILENT = (done, total) -> {};

        void advanced(long done, long total);
    }
}
