package io.octroi.client;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder laid out like Kaggle's <i>Home Credit Default Risk</i>: {@code application_train.csv} holds the reference
 * clients, {@code application_test.csv} the applicants, six more files their credit history; each plain, {@code .gz} or
 * {@code .zip}ped.
 */
public final class DataFolder {

    /** How many rows are read between two words on progress. */
    private static final int ROWS_PER_STEP = 500;

    private static final int HISTORY_ROWS_PER_STEP = 10_000;

    private final Path folder;
    private final Progress progress;
    private final ClientOrigins origins = new ClientOrigins();
    private final SortedMap<String, FileNote> notes = new TreeMap<>();

    private DataFolder(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * The folder at that place.
     *
     * @throws UnreadableCsv when there is no such folder, when neither application table is in it, or a table is in it
     *     twice
     */
    public static DataFolder at(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableCsv(folder.toString(), 0, Optional.empty(), "there is no such folder");
        }
        DataFolder data = new DataFolder(folder, progress);
        Stream.of(HistoryTable.values()).forEach(data::historyFile);
        if (data.referenceFile().isEmpty() && data.applicantFile().isEmpty()) {
            throw new UnreadableCsv(
                    folder.toString(),
                    0,
                    Optional.empty(),
                    "the folder holds neither application_train.csv nor application_test.csv (.gz and .zip will do)");
        }
        return data;
    }

    public static DataFolder at(Path folder) {
        return at(folder, Progress.SILENT);
    }

    public Optional<Path> referenceFile() {
        return file("application_train.csv");
    }

    public Optional<Path> applicantFile() {
        return file("application_test.csv");
    }

    public Optional<Path> historyFile(HistoryTable table) {
        return file(table.title() + ".csv");
    }

    /** All that is told of the reference clients: their application table, and the tables of credit history. */
    public List<Path> referenceFiles() {
        return Stream.concat(
                        referenceFile().stream(),
                        Stream.of(HistoryTable.values()).flatMap(table -> historyFile(table).stream()))
                .toList();
    }

    /** By file: what is worth knowing of those that were read, in the order of their names. */
    public SortedMap<String, FileNote> notes() {
        return Collections.unmodifiableSortedMap(notes);
    }

    /**
     * Hands over every reference client in the file's order; none when the file is absent.
     *
     * @throws UnreadableCsv at the first row that cannot be read, or repeats a client number
     */
    public void eachReference(Consumer<IncomingClient> taker) {
        referenceFile().ifPresent(file -> each(file, true, taker));
    }

    /** Hands over every applicant, as {@link #eachReference} does. */
    public void eachApplicant(Consumer<IncomingClient> taker) {
        applicantFile().ifPresent(file -> each(file, false, taker));
    }

    /**
     * Hands over every row of a table of credit history in the file's order, whosever it is: its values in the order of
     * the table's columns, as {@link HistoryRows#value} gives them, in an array that serves all rows. Nothing is handed
     * over when the file is absent.
     *
     * @return where it says that there is no such day
     * @throws UnreadableCsv at the first row that cannot be read
     */
    public NoSuchDays eachRow(HistoryTable table, Consumer<double[]> taker) {
        Optional<Path> path = historyFile(table);
        if (path.isEmpty()) {
            return NoSuchDays.NONE;
        }
        try (HistoryFile file = new HistoryFile(table, path.get())) {
            double[] row = new double[table.columns().size()];
            while (file.next(row)) {
                taker.accept(row);
                if (file.rows() % HISTORY_ROWS_PER_STEP == 0) {
                    file.tell(progress);
                }
            }
            file.tell(progress);
            keep(file.name(), file.note());
            return file.noSuchDays();
        }
    }

    /** Keeps a note on a file that was read. */
    void keep(String file, FileNote note) {
        notes.put(file, note);
    }

    private void each(Path file, boolean withOutcome, Consumer<IncomingClient> taker) {
        try (ApplicationTable table = new ApplicationTable(file, withOutcome)) {
            long rows = 0;
            for (Optional<IncomingClient> next = table.next(); next.isPresent(); next = table.next()) {
                origins.demandNew(next.get().id(), table.table());
                taker.accept(next.get());
                if (++rows % ROWS_PER_STEP == 0) {
                    table.table().tell(progress, rows);
                }
            }
            table.table().tell(progress, rows);
            keep(table.table().name(), table.note());
        }
    }

    Progress progress() {
        return progress;
    }

    private Optional<Path> file(String name) {
        List<Path> files = Stream.of("", ".gz", ".zip")
                .map(ending -> folder.resolve(name + ending))
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (files.size() > 1) {
            throw new UnreadableCsv(
                    name,
                    0,
                    Optional.empty(),
                    "the table is there more than once: "
                            + files.stream()
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .collect(Collectors.joining(", ")));
        }
        return files.stream().findFirst();
    }
}
