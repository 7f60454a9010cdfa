package io.octroi.client;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
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

/** A CSV file read row by row under its header; whatever is wrong with it is told with file, line and column. */
final class CsvTable implements AutoCloseable {

    /** How many values a row has is looked at here, where the message can say it better. */
    private static final CsvReader.CsvReaderBuilder FORMAT =
            CsvReader.builder().allowExtraFields(true).allowMissingFields(true);

    private final String name;
    private final CsvFile.Opened opened;
    private final EncodedText text;
    private final CsvRow row = new CsvRow();
    private final Iterator<CsvRow> rows;
    private final Map<String, Integer> columns = new HashMap<>();

    private boolean broken;

    private CsvTable(String name, CsvFile.Opened opened, List<String> mandatory) throws IOException {
        this.name = name;
        this.opened = opened;
        this.text = new EncodedText(opened.bytes());
        try {
            this.rows = FORMAT.build(row, new EndMarkedText(text)).iterator();
            readHeader();
            demand(mandatory);
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** Opens the file, reads its header, and refuses the file unless it has the mandatory columns. */
    static CsvTable open(Path path, List<String> mandatory) {
        CsvFile file = new CsvFile(path);
        try {
            return new CsvTable(file.name(), file.open(), mandatory);
        } catch (IOException e) {
            throw new UnreadableCsv(file.name(), 0, Optional.empty(), ReadingFault.reasonOf(e));
        }
    }

    /** The same of a plain CSV text that is no file. */
    static CsvTable open(InputStream bytes, String name, List<String> mandatory) throws IOException {
        return new CsvTable(name, new CsvFile.Opened(bytes, () -> 0, 0), mandatory);
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

    /** Says what a column's cells are read as; texts unless it is said. */
    void expect(int column, CsvRow.Cells cells) {
        row.expect(column, cells);
    }

    /** Whether what was read so far turned out to be written in Latin-1. */
    boolean isLatin1() {
        return text.isLatin1();
    }

    /** The next row, or nothing at the end of the file. */
    Optional<CsvRow> next() {
        Optional<CsvRow> next = read();
        if (next.isPresent() && row.size() != columns.size()) {
            throw error("the row has " + row.size() + " values, the header names " + columns.size());
        }
        return next;
    }

    UnreadableCsv error(String reason) {
        return new UnreadableCsv(name, line(), Optional.empty(), reason);
    }

    UnreadableCsv error(String column, String reason) {
        return new UnreadableCsv(name, line(), Optional.of(column), reason);
    }

    /** The line on which the row read last begins, from 1. */
    long line() {
        return row.line();
    }

    /** Whether nothing behind the row read last can be read: where the next one begins is not known. */
    boolean isBroken() {
        return broken;
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
        if (read().isEmpty()) {
            throw new UnreadableCsv(name, 0, Optional.empty(), "the file is empty");
        }
        for (int cell = 0; cell < row.size(); cell++) {
            String column = row.text(cell);
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

    private Optional<CsvRow> read() {
        text.beginRow();
        broken = true;
        try {
            boolean found = rows.hasNext() && !isEnd(rows.next());
            broken = false;
            return found ? Optional.of(row) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw error(ReadingFault.reasonOf(Objects.requireNonNull(e.getCause())));
        } catch (CsvParseException e) {
            throw error("a value goes on behind its closing quote; a quote within a value is written twice");
        }
    }

    /** The parser takes a quote that never closes for closed at the end: the end mark then is part of the value. */
    private boolean isEnd(CsvRow last) {
        if (!last.endsWith(EndMarkedText.END)) {
            return false;
        }
        if (last.size() > 1 || last.text(0).length() > 1) {
            throw error("a quote opens in this row and never closes");
        }
        long line = last.line();
        if (rows.hasNext()) {
            throw new UnreadableCsv(name, line, Optional.empty(), "the row holds U+FFFF, which is no character");
        }
        return true;
    }
}
