package io.octroi.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryColumn;
import io.octroi.client.HistoryTable;
import io.octroi.decision.ModelInputs;
import io.octroi.features.Catalogue;
import io.octroi.scoring.ModelPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The applicants of a data folder as a tool would send them: every CSV cell as JSON, its digits untouched. */
final class JsonBodies {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final ModelInputs INPUTS = new ModelInputs(ModelPackage.readShipped());

    private static final JsonFactory JSON = new JsonFactory();

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    private final Map<String, String> clientOfCredit = new HashMap<>();
    private final Map<String, Map<HistoryTable, List<Map<String, String>>>> histories = new HashMap<>();

    private JsonBodies() {}

    /** Bodies by client number, of the first so many applicants in the file. */
    static Map<Long, String> ofApplicants(Path folder, int limit) throws IOException {
        JsonBodies bodies = new JsonBodies();
        each(folder.resolve("application_test.csv"), line -> {
            if (bodies.forms.size() < limit) {
                bodies.forms.put(line.get("SK_ID_CURR"), line.toMap());
            }
        });
        for (HistoryTable table : HistoryTable.values()) {
            each(folder.resolve(table.title() + ".csv"), line -> bodies.add(table, line));
        }
        Map<Long, String> texts = new LinkedHashMap<>();
        for (String client : bodies.forms.keySet()) {
            texts.put(Long.parseLong(client), bodies.body(client));
        }
        return texts;
    }

    /** Such a body as the API reads it, by the inputs of the shipped model. */
    static IncomingClient read(String body) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    static IncomingClient read(byte[] body) throws IOException {
        return new IncomingClientReader(INPUTS, Catalogue.standard()).read(new ByteArrayInputStream(body));
    }

    private void add(HistoryTable table, CSVRecord line) {
        String credit = line.isMapped("SK_ID_BUREAU") ? line.get("SK_ID_BUREAU") : "";
        String client = line.isMapped("SK_ID_CURR") ? line.get("SK_ID_CURR") : clientOfCredit.getOrDefault(credit, "");
        if (forms.containsKey(client)) {
            clientOfCredit.putIfAbsent(credit, client);
            histories
                    .computeIfAbsent(client, first -> new EnumMap<>(HistoryTable.class))
                    .computeIfAbsent(table, first -> new ArrayList<>())
                    .add(line.toMap());
        }
    }

    private String body(String client) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("form");
            Map<String, String> form = forms.getOrDefault(client, Map.of());
            for (FormField field : FormLayout.CURRENT.fields()) {
                write(json, field.name(), form.getOrDefault(field.name(), ""), field.isNumber());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("history");
            for (var rows : histories.getOrDefault(client, Map.of()).entrySet()) {
                json.writeArrayFieldStart(rows.getKey().title());
                for (Map<String, String> row : rows.getValue()) {
                    write(json, rows.getKey(), row);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, HistoryTable table, Map<String, String> row) throws IOException {
        json.writeStartObject();
        for (HistoryColumn column : table.columns()) {
            boolean number = column.type() != HistoryColumn.Type.CATEGORY;
            write(json, column.name(), row.getOrDefault(column.name(), ""), number);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, String cell, boolean number) throws IOException {
        json.writeFieldName(name);
        if (cell.isEmpty()) {
            json.writeNull();
        } else if (number) {
            json.writeRawValue(cell);
        } else {
            json.writeString(cell);
        }
    }

    private static void each(Path file, Consumer<CSVRecord> taker) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            CSV.parse(reader).forEach(taker);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
