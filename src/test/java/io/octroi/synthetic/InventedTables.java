package io.octroi.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The tables of a folder, read back as a test wants them. */
record InventedTables(Path folder) {

    /** Invents a population in a folder. */
    static InventedTables invent(long seed, int clients, int applicants, Path folder) throws IOException {
        new SyntheticPopulation(seed).write(clients, applicants, folder, written -> {});
        return new InventedTables(folder);
    }

    static double number(CSVRecord line, String column) {
        return Double.parseDouble(line.get(column));
    }

    static boolean has(CSVRecord line, String column) {
        return !line.get(column).isEmpty() && number(line, column) != Row.NEVER;
    }

    List<CSVRecord> lines(String table) throws IOException {
        List<CSVRecord> lines = new ArrayList<>();
        try (CsvText text = CsvText.open(folder, table)) {
            text.forEach(lines::add);
        }
        return lines;
    }

    Set<String> keys(String table, String column) throws IOException {
        return lines(table).stream().map(line -> line.get(column)).collect(Collectors.toSet());
    }

    /** The lines of a table by a key that none of them shares. */
    Map<String, CSVRecord> byKey(String table, String key) throws IOException {
        return lines(table).stream().collect(Collectors.toMap(line -> line.get(key), line -> line));
    }

    /** The lines of a table by a key, in the file's order. */
    Collection<List<CSVRecord>> groups(String table, String key) throws IOException {
        Map<String, List<CSVRecord>> groups = new LinkedHashMap<>();
        for (CSVRecord line : lines(table)) {
            groups.computeIfAbsent(line.get(key), first -> new ArrayList<>()).add(line);
        }
        return groups.values();
    }
}
