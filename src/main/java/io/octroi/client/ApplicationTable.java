package io.octroi.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of the two application tables, read as clients. */
final class ApplicationTable implements AutoCloseable {

    private static final String CLIENT_NUMBER = "SK_ID_CURR";
    private static final String OUTCOME = "TARGET";

    private final CsvTable table;
    private final boolean withOutcome;
    private final int idAt;
    private final int outcomeAt;
    private final int[] columnOfField;
    private final FormTally tally = new FormTally();

    ApplicationTable(Path file, boolean withOutcome) {
        this.table = CsvTable.open(file, mandatoryColumns(withOutcome));
        this.withOutcome = withOutcome;
        this.idAt = table.column(CLIENT_NUMBER).orElseThrow();
        this.table.expect(idAt, CsvRow.Cells.DIGITS);
        this.outcomeAt = table.column(OUTCOME).orElse(-1);
        this.columnOfField = FormLayout.CURRENT.fields().stream()
                .mapToInt(field -> table.column(field.name()).orElse(-1))
                .toArray();
    }

    CsvTable table() {
        return table;
    }

    FileNote note() {
        Set<String> known = new HashSet<>(withOutcome ? Set.of(CLIENT_NUMBER, OUTCOME) : Set.of(CLIENT_NUMBER));
        FormLayout.CURRENT.fields().forEach(field -> known.add(field.name()));
        return FileNote.on(table, known, tally.counts());
    }

    Optional<IncomingClient> next() {
        Optional<IncomingClient> next = table.next().map(this::client);
        next.ifPresent(client -> tally.add(client.form()));
        return next;
    }

    @Override
    public void close() {
        table.close();
    }

    private static List<String> mandatoryColumns(boolean withOutcome) {
        List<String> names = new ArrayList<>(List.of(CLIENT_NUMBER));
        if (withOutcome) {
            names.add(OUTCOME);
        }
        FormLayout.CURRENT.fields().stream().filter(FormField::isMandatory).forEach(field -> names.add(field.name()));
        return names;
    }

    private IncomingClient client(CsvRow row) {
        String[] texts = new String[columnOfField.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = columnOfField[i] < 0 ? "" : row.text(columnOfField[i]);
        }
        try {
            return new IncomingClient(id(row), outcome(row), form(texts), protectedAttributes(texts));
        } catch (UnreadableField e) {
            throw table.error(e.field(), "the value " + e.reason());
        }
    }

    private ApplicationForm form(String[] texts) {
        ApplicationForm form = ApplicationForm.ofTexts(texts);
        if (form.storedLength() > ApplicationForm.LONGEST_STORED) {
            throw table.error("the form's values are together longer than %d characters"
                    .formatted(ApplicationForm.LONGEST_STORED));
        }
        return form;
    }

    private long id(CsvRow row) {
        double id = row.number(idAt);
        if (Double.isNaN(id)) {
            throw table.error(CLIENT_NUMBER, "a client number is a whole number of at most 15 digits");
        }
        return (long) id;
    }

    private Optional<Outcome> outcome(CsvRow row) {
        if (!withOutcome) {
            return Optional.empty();
        }
        return Optional.of(
                switch (row.text(outcomeAt)) {
                    case "0", "0.0" -> Outcome.REPAID;
                    case "1", "1.0" -> Outcome.DEFAULTED;
                    default -> throw table.error(OUTCOME, "an outcome is 0 (repaid) or 1 (defaulted)");
                });
    }

    private static ProtectedAttributes protectedAttributes(String[] texts) {
        return new ProtectedAttributes(given(texts, "CODE_GENDER"), given(texts, "NAME_FAMILY_STATUS"));
    }

    private static Optional<String> given(String[] texts, String field) {
        String text = texts[FormLayout.CURRENT.field(field).position()];
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
