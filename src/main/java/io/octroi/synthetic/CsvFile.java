package io.octroi.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file being written line by line, with the line ends of the real files. */
final class CsvFile implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    /** A line is put together in memory: writers take single characters slowly. */
    private final StringBuilder line = new StringBuilder();

    private final CSVPrinter printer = new CSVPrinter(line, FORMAT);
    private final Writer writer;

    CsvFile(OutputStream bytes) throws IOException {
        this.writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    }

    void add(List<String> cells) throws IOException {
        line.setLength(0);
        printer.printRecord(cells);
        writer.append(line);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
