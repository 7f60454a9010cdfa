package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The six files of credit history while they are written. */
final class Ledger implements Closeable {

    private final Map<HistoryTable, CsvFile> files = new EnumMap<>(HistoryTable.class);
    private final Map<HistoryTable, Row> rows = new EnumMap<>(HistoryTable.class);

    Ledger(Path folder, Packing packing) throws IOException {
        try {
            for (HistoryTable table : HistoryTable.values()) {
                List<String> header = PublishedStatistics.of(table).columns().stream()
                        .map(Column::name)
                        .toList();
                files.put(table, CsvFile.create(folder, table.title(), packing, header));
                rows.put(table, new Row(table));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** An empty row, to be filled in and then added; it is the same one each time. */
    Row row(HistoryTable table) {
        return Objects.requireNonNull(rows.get(table)).clear();
    }

    void add(Row row) throws IOException {
        Objects.requireNonNull(files.get(row.table())).add(row);
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : files.values()) {
            file.close();
        }
    }
}
