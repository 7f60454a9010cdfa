package io.octroi.api;

import io.octroi.client.ApplicationForm;
import io.octroi.client.CreditHistory;
import io.octroi.client.FormLayout;
import io.octroi.client.NumberTable;
import io.octroi.client.UnreadableField;
import io.octroi.decision.Assessor;
import io.octroi.decision.ModelInputs;
import io.octroi.decision.Told;
import io.octroi.features.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the cells of a row of CSV tell of a client, by the names of their columns. */
abstract class CsvCells {

    /** Reads a row; what cannot be read is told. */
    abstract Told told(OptionalLong client, NumberTable.Row row, Faults faults);

    /**
     * Reads the header: where every column is a field of the form, rows are forms, otherwise they are features.
     *
     * @throws UnreadableBody when a column is neither, or when two are the same feature
     */
    static CsvCells of(List<String> columns, Scoring scoring) {
        boolean forms = columns.stream()
                .filter(name -> !name.equals(CsvRows.CLIENT_NUMBER))
                .allMatch(name -> FormLayout.CURRENT.find(name).isPresent());
        return forms
                ? new OfForm(columns, scoring.assessor())
                : new OfFeatures(columns, scoring.assessor(), scoring.catalogue());
    }

    /** A column's name as a place. */
    static String pointer(String column) {
        return "/" + column.replace("~", "~0").replace("/", "~1");
    }

    /** Columns are fields of the form. */
    private static final class OfForm extends CsvCells {

        private final Assessor assessor;
        private final int[] columnOfField;

        OfForm(List<String> columns, Assessor assessor) {
            this.assessor = assessor;
            this.columnOfField = FormLayout.CURRENT.fields().stream()
                    .mapToInt(field -> columns.indexOf(field.name()))
                    .toArray();
        }

        @Override
        Told told(OptionalLong client, NumberTable.Row row, Faults faults) {
            String[] texts = new String[columnOfField.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = columnOfField[i] < 0 ? "" : row.text(columnOfField[i]);
            }
            ApplicationForm form = form(texts, faults);
            if (KeyFields.areAllMissingIn(form)) {
                faults.add("", KeyFields.sentence());
            }
            return new Told(client, Optional.of(form), assessor.vector(form, CreditHistory.NONE), List.of());
        }

        private static ApplicationForm form(String[] texts, Faults faults) {
            try {
                return ApplicationForm.ofTexts(texts);
            } catch (UnreadableField some) {
                Map<String, String> byName = new HashMap<>();
                FormLayout.CURRENT.fields().forEach(field -> byName.put(field.name(), texts[field.position()]));
                return FormReader.form(byName, (field, reason) -> faults.add(pointer(field), reason));
            }
        }
    }

    /** Columns are features. */
    private static final class OfFeatures extends CsvCells {

        private final List<String> columns;
        private final ModelInputs inputs;
        private final int[] columnOfInput;
        private final int[] keys;
        private final List<String> unread = new ArrayList<>();

        OfFeatures(List<String> columns, Assessor assessor, Catalogue catalogue) {
            this.columns = columns;
            this.inputs = assessor.inputs();
            this.columnOfInput = new int[inputs.size()];
            this.keys = inputs.keys().stream()
                    .map(inputs::find)
                    .flatMapToInt(OptionalInt::stream)
                    .toArray();
            Arrays.fill(columnOfInput, -1);
            Faults faults = new Faults();
            for (int column = 0; column < columns.size(); column++) {
                read(column, columns.get(column), catalogue, faults);
            }
            faults.refuseAny();
        }

        private void read(int column, String name, Catalogue catalogue, Faults faults) {
            OptionalInt input = inputs.find(name);
            if (input.isPresent()) {
                if (columnOfInput[input.getAsInt()] >= 0) {
                    faults.add(pointer(name), "is the same feature as another column");
                }
                columnOfInput[input.getAsInt()] = column;
            } else if (catalogue.find(name).isPresent()) {
                unread.add(name);
            } else if (!name.equals(CsvRows.CLIENT_NUMBER)) {
                faults.add(pointer(name), "is neither a feature of the model in use nor a field of the form");
            }
        }

        @Override
        Told told(OptionalLong client, NumberTable.Row row, Faults faults) {
            double[] values = new double[columnOfInput.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = columnOfInput[i] < 0 ? Double.NaN : value(i, row, faults);
            }
            if (Arrays.stream(keys).allMatch(key -> Double.isNaN(values[key]))) {
                faults.add("", KeyFields.sentence(inputs.keys()));
            }
            return new Told(client, Optional.empty(), inputs.vector(values), unread);
        }

        private double value(int input, NumberTable.Row row, Faults faults) {
            int column = columnOfInput[input];
            try {
                return inputs.value(input, row.text(column));
            } catch (UnreadableField e) {
                faults.add(pointer(columns.get(column)), e.reason());
                return Double.NaN;
            }
        }
    }
}
