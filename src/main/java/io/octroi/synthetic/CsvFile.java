package io.octroi.synthetic;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file being written line by line, with the line ends of the real files. */
final class CsvFile implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    private static final int BUFFER = 1 << 16;

    /** Lines are put together in memory: writers take single characters slowly. */
    private final StringBuilder text = new StringBuilder(2 * BUFFER);

    private final CSVPrinter printer = new CSVPrinter(text, FORMAT);
    private final Writer writer;

    private CsvFile(Writer writer) throws IOException {
        this.writer = writer;
    }

    /** Opens the file of a table for writing, replacing what was there, and writes its header. */
    static CsvFile create(Path folder, String table, Packing packing, List<String> header) throws IOException {
        CsvFile file = new CsvFile(new OutputStreamWriter(
                new BufferedOutputStream(packing.open(folder, table), BUFFER), StandardCharsets.UTF_8));
        file.add(header);
        return file;
    }

    void add(List<String> cells) throws IOException {
        printer.printRecord(cells);
        writeWhenFull();
    }

    void add(Row row) throws IOException {
        row.appendTo(text);
        writeWhenFull();
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            writer.append(text);
        }
    }

    private void writeWhenFull() throws IOException {
        if (text.length() > BUFFER) {
            writer.append(text);
            text.setLength(0);
        }
    }
}
