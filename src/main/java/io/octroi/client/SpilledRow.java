package io.octroi.client;

/**
 * How a row of a table is set aside: its columns, and the client number behind them where no column holds it.
 *
 * @param width how many columns the table has
 * @param clientAt where the client number stands
 */
record SpilledRow(int width, int clientAt) {

    private static final String CLIENT_NUMBER = "SK_ID_CURR";

    SpilledRow(HistoryTable table) {
        this(
                table.columns().size(),
                table.find(CLIENT_NUMBER)
                        .map(HistoryColumn::position)
                        .orElse(table.columns().size()));
    }

    /** How many numbers a row takes. */
    int size() {
        return Math.max(width, clientAt + 1);
    }

    /** Whether a column of the table names the client. */
    boolean namesClient() {
        return clientAt < width;
    }

    long client(double[] rows, int from) {
        return (long) rows[from + clientAt];
    }
}
