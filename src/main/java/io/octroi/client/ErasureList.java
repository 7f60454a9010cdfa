package io.octroi.client;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Erasures as a CSV file, kept apart from backups: who was erased since one was taken, it cannot tell. */
public final class ErasureList {

    private static final List<String> COLUMNS = List.of("SK_ID_CURR", "ERASED_AT", "ERASED_BY", "WHY");

    private ErasureList() {}

    /** Writes them in their order, and leaves the writer open. */
    @SuppressWarnings("resource") // whoever opened the writer closes it
    public static void write(List<Erasure> erasures, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(COLUMNS);
        for (Erasure erasure : erasures) {
            csv.writeRecord(Long.toString(erasure.client()), erasure.at().toString(), erasure.by(), erasure.why());
        }
        csv.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws UnreadableCsv when it is something else
     */
    public static List<Erasure> read(Path file) {
        List<Erasure> erasures = new ArrayList<>();
        try (CsvTable table = CsvTable.open(file, COLUMNS)) {
            int[] at = COLUMNS.stream()
                    .mapToInt(column -> table.column(column).orElseThrow())
                    .toArray();
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                CsvRow cells = row.get();
                erasures.add(new Erasure(
                        number(table, cells.text(at[0])),
                        moment(table, cells.text(at[1])),
                        cells.text(at[2]),
                        cells.text(at[3])));
            }
        }
        return erasures;
    }

    private static long number(CsvTable table, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw table.error(COLUMNS.get(0), "the value is no client number");
        }
    }

    private static Instant moment(CsvTable table, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw table.error(COLUMNS.get(1), "the value is no moment such as 2026-05-03T10:15:30Z");
        }
    }
}
