package io.octroi.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.octroi.client.ApplicationForm;
import io.octroi.client.CreditHistory;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryColumn;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import io.octroi.client.UnreadableField;
import java.io.CharConversionException;
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

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;

    private IncomingFileReader(JsonParser json) {
        this.json = json;
    }

    /**
     * The client that a body tells of.
     *
     * @throws UnreadableBody at the first place that cannot be read
     * @throws IOException when the body cannot be received
     */
    static IncomingFile read(InputStream body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            return new IncomingFileReader(json).fileOrRefusal();
        } catch (CharConversionException e) {
            throw new UnreadableBody("", "its bytes are no text in UTF-8");
        }
    }

    /** The parser's own messages would quote the body. */
    private IncomingFile fileOrRefusal() throws IOException {
        try {
            return file();
        } catch (StreamConstraintsException e) {
            throw here("it is nested too deeply, or holds a text or number that is too long");
        } catch (JacksonException e) {
            throw here("line %d, column %d is no JSON, or names a member a second time"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }

    private IncomingFile file() throws IOException {
        Optional<ApplicationForm> form = Optional.empty();
        CreditHistory history = CreditHistory.NONE;
        json.nextToken();
        demand(JsonToken.START_OBJECT, "a JSON object is expected");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "form" -> form = Optional.of(form());
                case "history" -> history = history();
                default -> throw here("a client has the members form and history, and no other");
            }
        }
        if (json.nextToken() != null) {
            throw new UnreadableBody("", "something follows the JSON object");
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
        demand(JsonToken.START_OBJECT, "a JSON object is expected");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            HistoryTable table =
                    HistoryTable.titled(json.currentName()).orElseThrow(() -> here("is no table of credit history"));
            json.nextToken();
            tables.put(table, rows(table));
        }
        return new CreditHistory(tables);
    }

    private HistoryRows rows(HistoryTable table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        demand(JsonToken.START_ARRAY, "a JSON array of rows is expected");
        while (json.nextToken() != JsonToken.END_ARRAY) {
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
        demand(JsonToken.START_OBJECT, "a JSON object is expected");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean text = isText.apply(name).orElseThrow(() -> here(unknown));
            json.nextToken();
            texts.put(name, text ? text() : number());
        }
        return texts;
    }

    private String text() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> "";
            default -> throw here("a JSON string, or null, is expected");
        };
    }

    private String number() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
            case VALUE_NULL -> "";
            default -> throw here("a JSON number, or null, is expected");
        };
    }

    private void demand(JsonToken token, String otherwise) {
        if (json.currentToken() != token) {
            throw here(otherwise);
        }
    }

    private UnreadableBody here(String reason) {
        return new UnreadableBody(json.getParsingContext().pathAsPointer().toString(), reason);
    }
}
