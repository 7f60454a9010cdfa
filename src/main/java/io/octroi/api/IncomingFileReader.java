package io.octroi.api;

import com.fasterxml.jackson.core.JsonToken;
import io.octroi.client.ApplicationForm;
import io.octroi.client.CreditHistory;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryColumn;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import io.octroi.client.UnreadableField;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads {@code {"form": {...}, "history": {"bureau": [{...}], ...}}} token by token, so that every number is taken from
 * the very digits that were sent, as an import takes it from a CSV cell.
 */
final class IncomingFileReader {

    private final JsonBody json;

    private IncomingFileReader(JsonBody json) {
        this.json = json;
    }

    /**
     * The client that a body tells of.
     *
     * @throws UnreadableBody at the first place that cannot be read
     * @throws IOException when the body cannot be received
     */
    static IncomingFile read(InputStream body) throws IOException {
        return JsonBody.read(body, json -> new IncomingFileReader(json).file());
    }

    private IncomingFile file() throws IOException {
        Optional<ApplicationForm> form = Optional.empty();
        CreditHistory history = CreditHistory.NONE;
        while (json.hasMember()) {
            String member = json.member();
            json.value();
            switch (member) {
                case "form" -> form = Optional.of(form());
                case "history" -> history = history();
                default -> throw json.here("a client has the members form and history, and no other");
            }
        }
        return new IncomingFile(
                form.orElseThrow(() -> new UnreadableBody("/form", "this mandatory member is missing")), history);
    }

    private ApplicationForm form() throws IOException {
        Map<String, String> texts = texts(
                "is no field of the application form",
                name -> FormLayout.CURRENT.find(name).map(field -> field.type() == FormField.Type.CATEGORY));
        String missing = FormLayout.CURRENT.fields().stream()
                .filter(FormField::isMandatory)
                .map(FormField::name)
                .filter(name -> !texts.containsKey(name))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableBody("/form", "mandatory fields are not named (null would do): " + missing);
        }
        try {
            return ApplicationForm.of(texts);
        } catch (UnreadableField e) {
            throw new UnreadableBody("/form/" + e.field(), e.reason());
        }
    }

    private CreditHistory history() throws IOException {
        Map<HistoryTable, HistoryRows> tables = new EnumMap<>(HistoryTable.class);
        json.demand(JsonToken.START_OBJECT, "a JSON object is expected");
        while (json.hasMember()) {
            HistoryTable table =
                    HistoryTable.titled(json.member()).orElseThrow(() -> json.here("is no table of credit history"));
            json.value();
            tables.put(table, rows(table));
        }
        return new CreditHistory(tables);
    }

    private HistoryRows rows(HistoryTable table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        json.demand(JsonToken.START_ARRAY, "a JSON array of rows is expected");
        while (json.value() != JsonToken.END_ARRAY) {
            rows.add(texts("is no column of " + table.title(), name -> table.find(name)
                    .map(column -> column.type() == HistoryColumn.Type.CATEGORY)));
        }
        return rows(table, rows);
    }

    private static HistoryRows rows(HistoryTable table, List<Map<String, String>> rows) {
        try {
            return HistoryRows.of(table, rows);
        } catch (UnreadableField wrong) {
            throw new UnreadableBody(
                    "/history/" + table.title() + "/" + firstUnreadable(table, rows) + "/" + wrong.field(),
                    wrong.reason());
        }
    }

    private static int firstUnreadable(HistoryTable table, List<Map<String, String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            try {
                HistoryRows.of(table, rows.subList(row, row + 1));
            } catch (UnreadableField e) {
                return row;
            }
        }
        throw new IllegalStateException("every row alone can be read, but not all together");
    }

    /** An object's members as an import would find them in CSV cells. */
    private Map<String, String> texts(String unknown, Function<String, Optional<Boolean>> isText) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        json.demand(JsonToken.START_OBJECT, "a JSON object is expected");
        while (json.hasMember()) {
            String name = json.member();
            boolean text = isText.apply(name).orElseThrow(() -> json.here(unknown));
            json.value();
            texts.put(name, text ? json.text() : json.number());
        }
        return texts;
    }
}
