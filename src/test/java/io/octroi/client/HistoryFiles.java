package io.octroi.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes small files of credit history for tests: every column is there, filled in where a test says so. */
public final class HistoryFiles {

    private final HistoryTable table;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private HistoryFiles(HistoryTable table) {
        this.table = table;
    }

    public static HistoryFiles of(HistoryTable table) {
        return new HistoryFiles(table);
    }

    /** A row of pairs: column, text, column, text... */
    public HistoryFiles with(String... pairs) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        rows.add(row);
        return this;
    }

    public HistoryTable table() {
        return table;
    }

    public List<Map<String, String>> rows() {
        return rows;
    }

    public String text() {
        List<String> names = table.columns().stream().map(HistoryColumn::name).toList();
        return String.join(",", names) + "\n"
                + rows.stream()
                        .map(row -> names.stream()
                                        .map(name -> row.getOrDefault(name, ""))
                                        .collect(Collectors.joining(","))
                                + "\n")
                        .collect(Collectors.joining());
    }

    public void writeTo(Path folder) throws IOException {
        Files.writeString(folder.resolve(table.title() + ".csv"), text());
    }
}
