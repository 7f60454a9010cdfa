package io.octroi.client;

import java.io.IOException;
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

    private final String name;
    private final CsvFile.Opened opened;
    private final EncodedText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private Optional<CSVRecord> row = Optional.empty();
    private long linesBefore;

    private CsvTable(CsvFile file, List<String> mandatory) throws IOException {
        this.name = file.name();
        this.opened = file.open();
        this.text = new EncodedText(opened.bytes());
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
            throw new UnreadableCsv(file.name(), 0, Optional.empty(), ReadingFault.reasonOf(e));
        }
    }

    String name() {
        return name;
    }

    Set<String> columns() {
        return new TreeSet<>(columns.keySet());
    }

    /** The column's place in a row, if the file has it. */
    OptionalInt column(String name) {
        Integer at = columns.get(name);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** Whether what was read so far turned out to be written in Latin-1. */
    boolean isLatin1() {
        return text.isLatin1();
    }

    /** The next row, or nothing at the end of the file. */
    Optional<CSVRecord> next() {
        row = read();
        if (row.isPresent() && row.get().size() != columns.size()) {
            throw error("the row has " + row.get().size() + " values, the header names " + columns.size());
        }
        return row;
    }

    UnreadableCsv error(String reason) {
        return new UnreadableCsv(name, line(), Optional.empty(), reason);
    }

    UnreadableCsv error(String column, String reason) {
        return new UnreadableCsv(name, line(), Optional.of(column), reason);
    }

    /** The line on which the row read last begins, from 1. */
    long line() {
        long end = parser.getCurrentLineNumber();
        return row.isEmpty() || end == linesBefore + 1 ? end : end - breaksWithin(row.get());
    }

    /** Tells how far into the file that many rows have led. */
    void tell(Progress progress, long rowsRead) {
        progress.advanced(name, opened.done().getAsLong(), opened.total(), rowsRead);
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
        CSVRecord header = read().orElseThrow(() -> new UnreadableCsv(name, 0, Optional.empty(), "the file is empty"));
        for (String column : header) {
            if (PrintableText.control(column).isPresent()) {
                throw error("the header holds a control character: this is no CSV file in UTF-8 or Latin-1");
            }
            if (columns.put(column, columns.size()) != null) {
                throw column.isEmpty()
                        ? error("the header has more than one column without a name")
                        : error(column, "the header names this column twice");
            }
        }
    }

    private void demand(List<String> names) {
        String missing =
                names.stream().filter(column -> !columns.containsKey(column)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableCsv(name, 1, Optional.of(missing), "this mandatory column is missing");
        }
    }

    /** A quoted value may go over several lines. */
    private static long breaksWithin(CSVRecord row) {
        return row.stream()
                .mapToLong(value -> value.lines().count() - 1 + (value.endsWith("\n") ? 1 : 0))
                .filter(breaks -> breaks > 0)
                .sum();
    }

    private Optional<CSVRecord> read() {
        text.beginRow();
        linesBefore = parser.getCurrentLineNumber();
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            IOException fault = Objects.requireNonNull(e.getCause());
            long line = linesBefore + 1;
            if (ReadingFault.isWhereReadingStopped(fault)) {
                line = Math.max(line, parser.getCurrentLineNumber());
            }
            throw new UnreadableCsv(name, line, Optional.empty(), ReadingFault.reasonOf(fault));
        }
    }
}
