package io.octroi.api;

import io.octroi.client.NumberTable;
import io.octroi.client.Progress;
import io.octroi.client.UnreadableCsv;
import io.octroi.decision.Told;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** A batch as CSV: {@code SK_ID_CURR}, and either fields of the application form or features of the model. */
final class CsvRows implements BatchRows {

    static final String CLIENT_NUMBER = "SK_ID_CURR";

    private final NumberTable table;
    private final CsvCells cells;
    private long index;

    /** @throws UnreadableBody when the header is none, or names a column that is unknown */
    CsvRows(InputStream batch, Scoring scoring) throws IOException {
        try {
            table = NumberTable.open(batch, "the body", CLIENT_NUMBER);
            cells = CsvCells.of(table.columns(), scoring);
        } catch (UnreadableCsv e) {
            throw told(e);
        }
    }

    @Override
    public Optional<BatchRow> next() {
        if (table.isBroken()) {
            return Optional.empty();
        }
        Optional<NumberTable.Row> row;
        try {
            row = table.next(Progress.SILENT);
        } catch (UnreadableCsv e) {
            return Optional.of(BatchRow.refused(index++, table.line(), OptionalLong.empty(), told(e)));
        }
        return row.map(this::row);
    }

    private BatchRow row(NumberTable.Row row) {
        Faults faults = new Faults();
        OptionalLong client = client(row, faults);
        long at = index++;
        try {
            Told told = cells.told(client, row, faults);
            faults.refuseAny();
            return BatchRow.of(at, table.line(), told);
        } catch (UnreadableBody e) {
            return BatchRow.refused(at, table.line(), client, e);
        }
    }

    private static OptionalLong client(NumberTable.Row row, Faults faults) {
        try {
            return OptionalLong.of(row.key());
        } catch (UnreadableCsv e) {
            faults.add("/" + CLIENT_NUMBER, e.reason());
            return OptionalLong.empty();
        }
    }

    private static UnreadableBody told(UnreadableCsv e) {
        return new Faults().last(e.column().map(CsvCells::pointer).orElse(""), e.reason());
    }

    @Override
    public void close() {
        table.close();
    }
}
