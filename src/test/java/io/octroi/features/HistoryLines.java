package io.octroi.features;

import io.octroi.client.CreditHistory;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads credit histories of a folder in the plainest way there is: texts by column, client by client. */
final class HistoryLines {

    private final Predicate<String> wanted;
    private final Map<String, String> clientOfCredit = new HashMap<>();
    private final Map<String, Map<HistoryTable, List<Map<String, String>>>> rows = new HashMap<>();

    private HistoryLines(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** The histories by client number of those who are wanted and have a row in some table. */
    static Map<String, CreditHistory> byClient(Path folder, Predicate<String> wanted) throws IOException {
        HistoryLines lines = new HistoryLines(wanted);
        for (HistoryTable table : HistoryTable.values()) {
            Path file = folder.resolve(table.title() + ".csv");
            if (Files.exists(file)) {
                CsvLines.each(file, line -> lines.add(table, line));
            }
        }
        Map<String, CreditHistory> histories = new HashMap<>();
        lines.rows.forEach((client, tables) -> histories.put(client, history(tables)));
        return histories;
    }

    private void add(HistoryTable table, Map<String, String> line) {
        String credit = line.getOrDefault("SK_ID_BUREAU", "");
        String client = line.getOrDefault("SK_ID_CURR", clientOfCredit.getOrDefault(credit, ""));
        if (wanted.test(client)) {
            clientOfCredit.putIfAbsent(credit, client);
            rows.computeIfAbsent(client, first -> new EnumMap<>(HistoryTable.class))
                    .computeIfAbsent(table, first -> new ArrayList<>())
                    .add(line);
        }
    }

    private static CreditHistory history(Map<HistoryTable, List<Map<String, String>>> tables) {
        Map<HistoryTable, HistoryRows> rows = new EnumMap<>(HistoryTable.class);
        tables.forEach((table, lines) -> rows.put(table, HistoryRows.of(table, lines)));
        return new CreditHistory(rows);
    }
}
