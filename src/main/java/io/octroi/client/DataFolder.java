package io.octroi.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A folder laid out like Kaggle's <i>Home Credit Default Risk</i>: {@code application_train.csv} holds the reference
 * clients, {@code application_test.csv} the applicants; each plain, {@code .gz} or {@code .zip}ped.
 */
public final class DataFolder {

    /** How many rows are read between two words on progress. */
    private static final int ROWS_PER_STEP = 500;

    private final Path folder;
    private final Progress progress;
    private final Map<Long, String> origin = new HashMap<>();
    private final SortedMap<String, Set<String>> ignoredColumns = new TreeMap<>();
    private final SortedMap<String, Set<String>> absentColumns = new TreeMap<>();

    private DataFolder(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * The folder at that place.
     *
     * @throws UnreadableCsv when there is no such folder, or neither application table is in it
     */
    public static DataFolder at(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableCsv(folder.toString(), 0, Optional.empty(), "there is no such folder");
        }
        DataFolder data = new DataFolder(folder, progress);
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

    /** By file: columns that were met, that no table of ours has, and that were therefore left aside. */
    public SortedMap<String, Set<String>> ignoredColumns() {
        return Collections.unmodifiableSortedMap(ignoredColumns);
    }

    /** By file: columns that it could have had, and that are missing in all its rows. */
    public SortedMap<String, Set<String>> absentColumns() {
        return Collections.unmodifiableSortedMap(absentColumns);
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

    /** Notes what a file's header had too much and too little. */
    void note(String file, Set<String> ignored, Set<String> absent) {
        noteColumns(ignoredColumns, file, ignored);
        noteColumns(absentColumns, file, absent);
    }

    private static void noteColumns(Map<String, Set<String>> byFile, String file, Set<String> columns) {
        if (!columns.isEmpty()) {
            byFile.put(file, Collections.unmodifiableSet(new TreeSet<>(columns)));
        }
    }

    private void each(Path file, boolean withOutcome, Consumer<IncomingClient> taker) {
        try (ApplicationTable table = new ApplicationTable(file, withOutcome)) {
            note(table.table().name(), table.ignoredColumns(), table.absentColumns());
            long rows = 0;
            for (Optional<IncomingClient> next = table.next(); next.isPresent(); next = table.next()) {
                IncomingClient client = next.get();
                refuseRepetition(client.id(), table.table());
                taker.accept(client);
                if (++rows % ROWS_PER_STEP == 0) {
                    table.table().tell(progress);
                }
            }
            table.table().tell(progress);
        }
    }

    private void refuseRepetition(long id, CsvTable table) {
        String here = table.name() + ", line " + table.line();
        String before = origin.putIfAbsent(id, here);
        if (before != null && !before.equals(here)) {
            throw table.error("SK_ID_CURR", "client number " + id + " stands already in " + before);
        }
    }

    private Optional<Path> file(String name) {
        return List.of("", ".gz", ".zip").stream()
                .map(ending -> folder.resolve(name + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
