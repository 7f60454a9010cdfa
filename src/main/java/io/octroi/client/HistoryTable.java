package io.octroi.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One of the six tables that hold credit history; what its columns are stands in {@code history.csv}. */
public enum HistoryTable {
    /** Credits at other lenders, as the credit bureau reports them; one row a credit. */
    BUREAU("bureau"),
    /** Months of those credits; keyed by the credit alone. */
    BUREAU_BALANCE("bureau_balance"),
    /** Earlier applications to this lender; one row an application. */
    PREVIOUS_APPLICATION("previous_application"),
    /** Months of earlier point-of-sale and cash loans. */
    POS_CASH_BALANCE("POS_CASH_balance"),
    /** Instalments of earlier loans: due and paid. */
    INSTALLMENTS_PAYMENTS("installments_payments"),
    /** Months of earlier credit cards. */
    CREDIT_CARD_BALANCE("credit_card_balance");

    private static final Map<HistoryTable, List<HistoryColumn>> LAYOUT = layout();

    private final String title;

    HistoryTable(String title) {
        this.title = title;
    }

    /** The table's name in the input files, without their ending. */
    public String title() {
        return title;
    }

    /** The table of that name, if there is one. */
    public static Optional<HistoryTable> titled(String title) {
        return Arrays.stream(values())
                .filter(table -> table.title.equals(title))
                .findFirst();
    }

    /** The table's columns, each at its position. */
    public List<HistoryColumn> columns() {
        return LAYOUT.getOrDefault(this, List.of());
    }

    public Optional<HistoryColumn> find(String column) {
        return columns().stream().filter(known -> known.name().equals(column)).findFirst();
    }

    /** The column of that name; an unknown name is a mistake in the program. */
    public HistoryColumn column(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(title + " has no column " + name));
    }

    private static Map<HistoryTable, List<HistoryColumn>> layout() {
        Map<HistoryTable, List<HistoryColumn>> layout = new EnumMap<>(HistoryTable.class);
        for (Map<String, String> line : ShippedTable.lines(HistoryTable.class, "history.csv")) {
            HistoryTable table = titled(line.getOrDefault("table", "")).orElseThrow();
            List<HistoryColumn> columns = layout.computeIfAbsent(table, first -> new ArrayList<>());
            columns.add(new HistoryColumn(
                    table, columns.size(), line.getOrDefault("column", ""), type(line), categories(line)));
        }
        layout.replaceAll((table, columns) -> List.copyOf(columns));
        return layout;
    }

    private static HistoryColumn.Type type(Map<String, String> line) {
        return HistoryColumn.Type.valueOf(line.getOrDefault("type", "").toUpperCase(Locale.ROOT));
    }

    private static List<String> categories(Map<String, String> line) {
        String texts = line.getOrDefault("categories", "");
        return texts.isEmpty() ? List.of() : List.of(texts.split("\\|", -1));
    }
}
