package io.octroi.api;

import io.octroi.client.ApplicationForm;
import io.octroi.client.CreditHistory;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryColumn;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import io.octroi.client.UnreadableField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code {"AMT_CREDIT": 450000, ...}} as a form, and {@code {"bureau": [{...}], ...}} as credit history. */
final class IncomingFileReader {

    private final JsonBody json;

    IncomingFileReader(JsonBody json) {
        this.json = json;
    }

    ApplicationForm form() throws IOException {
        String place = json.place();
        Map<String, String> texts = texts(
                "is no field of the application form",
                name -> FormLayout.CURRENT.find(name).map(field -> field.type() == FormField.Type.CATEGORY));
        ApplicationForm form = FormReader.form(texts, (field, reason) -> json.refuseAt(place + "/" + field, reason));
        if (KeyFields.areAllMissingIn(form)) {
            json.refuseAt(place, KeyFields.sentence());
        }
        return form;
    }

    CreditHistory history() throws IOException {
        Map<HistoryTable, HistoryRows> tables = new EnumMap<>(HistoryTable.class);
        json.eachMember(name -> {
            Optional<HistoryTable> table = HistoryTable.titled(name);
            if (table.isPresent()) {
                tables.put(table.get(), rows(table.get()));
            } else {
                json.refuse("is no table of credit history");
            }
        });
        return new CreditHistory(tables);
    }

    private HistoryRows rows(HistoryTable table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        String place = json.place();
        json.eachElement(() -> rows.add(texts("is no column of " + table.title(), name -> table.find(name)
                .map(column -> column.type() == HistoryColumn.Type.CATEGORY))));
        try {
            return HistoryRows.of(table, rows);
        } catch (UnreadableField some) {
            for (int row = 0; row < rows.size(); row++) {
                refuseUnreadable(table, rows.get(row), place + "/" + row + "/");
            }
            return HistoryRows.of(table, List.of());
        }
    }

    private void refuseUnreadable(HistoryTable table, Map<String, String> row, String place) {
        row.forEach((column, text) -> {
            try {
                HistoryRows.of(table, List.of(Map.of(column, text)));
            } catch (UnreadableField e) {
                json.refuseAt(place + e.field(), e.reason());
            }
        });
    }

    /** An object's members as an import would find them in CSV cells. */
    private Map<String, String> texts(String unknown, Function<String, Optional<Boolean>> isText) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        json.eachMember(name -> {
            Optional<Boolean> text = isText.apply(name);
            if (text.isPresent()) {
                texts.put(name, text.get() ? json.text() : json.number());
            } else {
                json.refuse(unknown);
            }
        });
        return texts;
    }
}
