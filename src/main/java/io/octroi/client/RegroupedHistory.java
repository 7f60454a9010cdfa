package io.octroi.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The six tables of credit history of a data folder, regrouped by client: everything that is known of one client comes
 * at once.
 *
 * <p>The files are read once and set aside in a temporary file (about 8 bytes a cell), which is gone after
 * {@link #close()}. In memory there is never more than about a 64th of all rows, and 40 bytes for every credit of
 * {@code bureau.csv} while {@code bureau_balance.csv} is read, which knows its client by the credit alone.
 */
public final class RegroupedHistory implements AutoCloseable {

    private static final int ROWS_PER_STEP = 5_000;
    private static final int CREDIT = HistoryTable.BUREAU.column("SK_ID_BUREAU").position();
    private static final int CREDIT_OF_MONTH =
            HistoryTable.BUREAU_BALANCE.column("SK_ID_BUREAU").position();

    private final DataFolder folder;
    private final Progress progress;
    private final Spill spill;
    private final NumberMap ownerOfCredit = new NumberMap();
    private final Map<HistoryTable, Long> rows = new EnumMap<>(HistoryTable.class);
    private final Map<HistoryTable, Long> rowsOfNobody = new EnumMap<>(HistoryTable.class);

    /** Takes the history of one client. */
    @FunctionalInterface
    public interface Taker {
        void accept(long client, CreditHistory history);
    }

    private RegroupedHistory(DataFolder folder) throws IOException {
        this.folder = folder;
        this.progress = folder.progress();
        this.spill = new Spill();
    }

    /**
     * Reads the folder's files of credit history; a table without a file is empty for everybody.
     *
     * @throws UnreadableCsv at the first row that cannot be read
     */
    public static RegroupedHistory of(DataFolder folder) {
        try {
            RegroupedHistory history = new RegroupedHistory(folder);
            try {
                for (HistoryTable table : HistoryTable.values()) {
                    history.read(table);
                }
                return history;
            } catch (IOException | RuntimeException e) {
                history.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands over client after client, each once, in no particular order: everybody who has a row in some table. The
     * rows of a client keep the order of their file.
     */
    public void each(Taker taker) {
        try {
            for (int partition = 0; partition < Spill.PARTITIONS; partition++) {
                new RegroupedPartition(spill, partition).each(taker);
                progress.advanced("credit history", partition + 1, Spill.PARTITIONS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows the table's file has; 0 without a file. */
    public long rows(HistoryTable table) {
        return rows.getOrDefault(table, 0L);
    }

    /** How many of them no client can be found for: months of a credit that {@code bureau.csv} does not have. */
    public long rowsOfNobody(HistoryTable table) {
        return rowsOfNobody.getOrDefault(table, 0L);
    }

    @Override
    public void close() {
        try {
            spill.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(HistoryTable table) throws IOException {
        if (folder.historyFile(table).isEmpty()) {
            return;
        }
        try (HistoryFile file = new HistoryFile(table, folder.historyFile(table).get())) {
            setAside(table, file);
            spill.end(table);
            rows.put(table, file.rows());
            folder.keep(file.name(), file.note());
            file.tell(progress);
        }
    }

    private void setAside(HistoryTable table, HistoryFile file) throws IOException {
        SpilledRow layout = new SpilledRow(table);
        double[] row = new double[layout.size()];
        while (file.next(row)) {
            if (!layout.namesClient()) {
                row[layout.clientAt()] = ownerOfCredit.get((long) row[CREDIT_OF_MONTH]);
            }
            long client = layout.client(row, 0);
            if (client == NumberMap.NOTHING) {
                rowsOfNobody.merge(table, 1L, Long::sum);
            } else {
                noteOwner(table, client, row, file);
                spill.add(table, client, row);
            }
            if (file.rows() % ROWS_PER_STEP == 0) {
                file.tell(progress);
            }
        }
    }

    private void noteOwner(HistoryTable table, long client, double[] row, HistoryFile file) {
        if (table == HistoryTable.BUREAU && ownerOfCredit.putIfAbsent((long) row[CREDIT], client) != client) {
            throw file.error("SK_ID_BUREAU", "this credit stands already with another client");
        }
    }
}
