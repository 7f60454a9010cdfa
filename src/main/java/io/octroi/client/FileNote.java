package io.octroi.client;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader of a file should know although nothing in it is wrong.
 *
 * @param ignoredColumns columns that its table does not know, and that were therefore left aside
 * @param absentColumns columns that its table knows and the file does not have: missing in all its rows
 * @param latin1 whether its text was no UTF-8, and was therefore read as Latin-1
 * @param missing in how many of its rows each column tells nothing
 */
public record FileNote(Set<String> ignoredColumns, Set<String> absentColumns, boolean latin1, MissingCounts missing) {

    public FileNote {
        ignoredColumns = Collections.unmodifiableSet(new TreeSet<>(ignoredColumns));
        absentColumns = Collections.unmodifiableSet(new TreeSet<>(absentColumns));
    }

    /** What a finished table shows beside the columns that are known of it. */
    static FileNote on(CsvTable table, Set<String> knownColumns, MissingCounts missing) {
        Set<String> ignored = table.columns();
        ignored.removeAll(knownColumns);
        Set<String> absent = new TreeSet<>(knownColumns);
        absent.removeAll(table.columns());
        return new FileNote(ignored, absent, table.isLatin1(), missing);
    }
}
