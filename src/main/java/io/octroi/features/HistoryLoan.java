package io.octroi.features;

import io.octroi.client.HistoryTable;
import io.octroi.client.Wording;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a table are about: which loan, and when.
 *
 * @param prefix the first part of the ids of the table's features
 * @param key the column that numbers the loans
 * @param day when a row was, in days relative to the application
 * @param wording what such a loan is called, as in «par prêt»
 */
record HistoryLoan(String prefix, RowColumn key, RowColumn day, Wording wording) {

    /** How long a month of the tables that count months is: a twelfth of a Julian year. */
    private static final String DAYS_PER_MONTH = "30.4375";

    static HistoryLoan of(HistoryTable table, Map<String, String> line) {
        RowColumn when = RowColumn.raw(table, CatalogueFile.cell(line, "when"));
        return new HistoryLoan(
                CatalogueFile.cell(line, "prefix"),
                RowColumn.raw(table, CatalogueFile.cell(line, "loan")),
                when.name().startsWith("MONTHS")
                        ? RowColumn.calculated(table, "weighted " + DAYS_PER_MONTH, List.of(when))
                        : when,
                CatalogueFile.wording(line));
    }
}
