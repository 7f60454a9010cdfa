package io.octroi.synthetic;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a table in a folder, plain or gzipped. */
final class CsvText implements Closeable, Iterable<CSVRecord> {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final CSVParser lines;

    private CsvText(CSVParser lines) {
        this.lines = lines;
    }

    /** The file of a table, if the folder has it. */
    static Optional<Path> find(Path folder, String table) {
        return List.of(Packing.values()).stream()
                .map(packing -> packing.file(folder, table))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Opens the file of a table.
     *
     * @throws IOException when it is absent or cannot be read
     */
    static CsvText open(Path folder, String table) throws IOException {
        Path file =
                find(folder, table).orElseThrow(() -> new IOException("there is no " + table + ".csv in " + folder));
        InputStream bytes = Files.newInputStream(file);
        try {
            boolean packed = file.toString().endsWith(".gz");
            Reader text = new BufferedReader(
                    new InputStreamReader(packed ? new GZIPInputStream(bytes, BUFFER) : bytes, StandardCharsets.UTF_8),
                    BUFFER);
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return new CsvText(FORMAT.parse(text));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public Iterator<CSVRecord> iterator() {
        return lines.iterator();
    }

    /** The names in the header, in their order. */
    List<String> columns() {
        return lines.getHeaderNames();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
