package io.octroi.client;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file read row by row under its header; whatever is wrong with it is told with file, line and column. */
final class CsvTable implements AutoCloseable {

    private final CsvFile file;
    private final Reader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final long bytes;
    private long bytesRead;

    private CsvTable(CsvFile file, List<String> mandatory) throws IOException {
        this.file = file;
        this.bytes = file.bytes();
        this.text = file.open(bytes -> bytesRead += bytes);
        try {
            this.parser = CSVFormat.DEFAULT.parse(text);
            this.rows = parser.iterator();
            readHeader();
            demand(mandatory);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** Opens the file, reads its header, and refuses the file unless it has the mandatory columns. */
    static CsvTable open(Path path, List<String> mandatory) {
        CsvFile file = new CsvFile(path);
        try {
            return new CsvTable(file, mandatory);
        } catch (IOException e) {
            throw new UnreadableCsv(file.name(), 0, Optional.empty(), CsvFile.reasonOf(e));
        }
    }

    String name() {
        return file.name();
    }

    Set<String> columns() {
        return new TreeSet<>(columns.keySet());
    }

    /** The column's place in a row, if the file has it. */
    OptionalInt column(String name) {
        Integer at = columns.get(name);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The next row, or nothing at the end of the file. */
    Optional<CSVRecord> next() {
        Optional<CSVRecord> row = read();
        if (row.isPresent() && row.get().size() != columns.size()) {
            throw error("the row has " + row.get().size() + " values, the header names " + columns.size());
        }
        return row;
    }

    UnreadableCsv error(String reason) {
        return new UnreadableCsv(name(), parser.getCurrentLineNumber(), Optional.empty(), reason);
    }

    UnreadableCsv error(String column, String reason) {
        return new UnreadableCsv(name(), parser.getCurrentLineNumber(), Optional.of(column), reason);
    }

    /** The line of the row read last, from 1. */
    long line() {
        return parser.getCurrentLineNumber();
    }

    /** Tells how far into the file that many rows have led. */
    void tell(Progress progress, long rowsRead) {
        progress.advanced(name(), bytesRead, bytes, rowsRead);
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readHeader() {
        CSVRecord header =
                read().orElseThrow(() -> new UnreadableCsv(name(), 0, Optional.empty(), "the file is empty"));
        for (String column : header) {
            if (columns.put(column, columns.size()) != null) {
                throw error(column, "the header names this column twice");
            }
        }
    }

    private void demand(List<String> names) {
        String missing =
                names.stream().filter(name -> !columns.containsKey(name)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableCsv(name(), 1, Optional.of(missing), "this mandatory column is missing");
        }
    }

    private Optional<CSVRecord> read() {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw error(CsvFile.reasonOf(Objects.requireNonNull(e.getCause())));
        }
    }
}
