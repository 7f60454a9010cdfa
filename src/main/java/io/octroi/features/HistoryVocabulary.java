package io.octroi.features;

import static io.octroi.features.CatalogueFile.cell;

import io.octroi.client.HistoryTable;
import io.octroi.client.Wording;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.Feature.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What declarations of history features may name, table by table: the values of a row, the categories as flags, the
 * scopes.
 */
final class HistoryVocabulary {

    /** The call of a column that stands for one flag for each of its categories. */
    private static final String EACH = "each";

    private final Map<String, Feature.Group> groups;
    private final List<Map<String, String>> categories;
    private final Map<HistoryTable, HistoryLoan> loans = new EnumMap<>(HistoryTable.class);
    private final Map<HistoryTable, Map<String, List<HistoryValue>>> values = new EnumMap<>(HistoryTable.class);
    private final Map<HistoryTable, Map<String, HistoryScope>> scopes = new EnumMap<>(HistoryTable.class);

    /** The vocabulary in the box. */
    HistoryVocabulary(Map<String, Feature.Group> groups) {
        this.groups = groups;
        this.categories = CatalogueFile.lines("history-categories.csv");
        CatalogueFile.lines("history-tables.csv")
                .forEach(line -> loans.put(table(line), HistoryLoan.of(table(line), line)));
        CatalogueFile.lines("history-values.csv").forEach(this::addValue);
        CatalogueFile.lines("history-scopes.csv").forEach(this::addScope);
    }

    static HistoryTable table(Map<String, String> line) {
        String title = cell(line, "table");
        return HistoryTable.titled(title).orElseThrow(() -> new IllegalArgumentException("there is no table " + title));
    }

    HistoryLoan loan(HistoryTable table) {
        return Optional.ofNullable(loans.get(table)).orElseThrow();
    }

    /**
     * The value of that name, or all flags of the column of that name.
     *
     * @throws IllegalArgumentException when the table declares neither
     */
    List<HistoryValue> values(HistoryTable table, String name) {
        return Optional.ofNullable(values.getOrDefault(table, Map.of()).get(name))
                .orElseThrow(() -> new IllegalArgumentException(table.title() + " declares no value " + name));
    }

    /** @throws IllegalArgumentException when the table declares no such scope */
    HistoryScope scope(HistoryTable table, String id) {
        return Optional.ofNullable(scopes.getOrDefault(table, Map.of()).get(id))
                .orElseThrow(() -> new IllegalArgumentException(table.title() + " declares no scope " + id));
    }

    private void addValue(Map<String, String> line) {
        HistoryTable table = table(line);
        if (!cell(line, "operation").equals(EACH)) {
            add(table, cell(line, "id"), List.of(value(line, column(table, line))));
            return;
        }
        List<HistoryValue> flags = categories.stream()
                .filter(category -> cell(category, "table").equals(table.title())
                        && cell(category, "column").equals(cell(line, "id")))
                .map(category -> flag(line, category))
                .toList();
        add(table, cell(line, "id"), flags);
        flags.forEach(flag -> add(table, flag.id(), List.of(flag)));
    }

    private void add(HistoryTable table, String name, List<HistoryValue> named) {
        if (values.computeIfAbsent(table, first -> new LinkedHashMap<>()).put(name, named) != null) {
            throw new IllegalArgumentException(table.title() + " declares " + name + " twice");
        }
    }

    private RowColumn column(HistoryTable table, Map<String, String> line) {
        if (cell(line, "operation").isEmpty()) {
            return RowColumn.raw(table, cell(line, "id"));
        }
        return RowColumn.calculated(
                table,
                cell(line, "operation"),
                words(cell(line, "inputs")).map(input -> column(table, input)).toList());
    }

    /** A value declared before, or else a column of the table. */
    private RowColumn column(HistoryTable table, String name) {
        List<HistoryValue> declared = values.getOrDefault(table, Map.of()).getOrDefault(name, List.of());
        return declared.size() == 1 ? declared.get(0).column() : RowColumn.raw(table, name);
    }

    private HistoryValue flag(Map<String, String> line, Map<String, String> category) {
        RowColumn column = RowColumn.raw(table(line), cell(line, "id"));
        String texts = cell(category, "texts");
        String first =
                texts.split("\\|", -1)[0].replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
        HistoryValue whole = value(line, RowColumn.calculated(table(line), "is " + texts, List.of(column)));
        Wording what = whole.wording();
        return new HistoryValue(
                whole.id() + "_" + first,
                whole.column(),
                Unit.FLAG,
                whole.group(),
                whole.legalStatus(),
                CatalogueFile.sign(category),
                new Wording(
                        what.french() + " « " + cell(category, "french") + " »",
                        what.english() + " “" + cell(category, "english") + "”"));
    }

    private HistoryValue value(Map<String, String> line, RowColumn column) {
        return new HistoryValue(
                cell(line, "id"),
                column,
                Unit.valueOf(cell(line, "unit")),
                Optional.ofNullable(groups.get(cell(line, "group"))).orElseThrow(),
                strictest(
                        table(line),
                        LegalStatus.valueOf(cell(line, "legal").toUpperCase(Locale.ROOT)),
                        words(cell(line, "inputs")).toList()),
                CatalogueFile.sign(line),
                CatalogueFile.wording(line));
    }

    private void addScope(Map<String, String> line) {
        HistoryTable table = table(line);
        List<String> conditions = words(cell(line, "conditions")).toList();
        scopes.computeIfAbsent(table, first -> new LinkedHashMap<>())
                .put(
                        cell(line, "id"),
                        new HistoryScope(
                                cell(line, "id"),
                                conditions.stream()
                                        .map(name -> column(table, name))
                                        .toList(),
                                strictest(table, LegalStatus.ALLOWED, conditions),
                                CatalogueFile.wording(line)));
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    private LegalStatus strictest(HistoryTable table, LegalStatus own, List<String> inputs) {
        List<LegalStatus> found = new ArrayList<>(List.of(own));
        for (String input : inputs) {
            values.getOrDefault(table, Map.of()).getOrDefault(input, List.of()).stream()
                    .map(HistoryValue::legalStatus)
                    .forEach(found::add);
        }
        return found.stream().reduce(LegalStatus.ALLOWED, LegalStatus::orStricter);
    }
}
