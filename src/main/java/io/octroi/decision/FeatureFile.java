package io.octroi.decision;

import io.octroi.client.NumberTable;
import io.octroi.client.Progress;
import io.octroi.client.UnreadableCsv;
import io.octroi.client.UnreadableField;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.ModelPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file of feature values, read as vectors of one model: {@code SK_ID_CURR}, and one column per input, headed by
 * the feature's id, its alias, or the model's own name for it.
 */
final class FeatureFile implements AutoCloseable {

    static final String CLIENT_NUMBER = "SK_ID_CURR";

    private final ModelInputs inputs;
    private final NumberTable table;
    private final int[] columnOfInput;
    private final List<String> ignored;

    private FeatureFile(ModelPackage model, NumberTable table) {
        this.inputs = new ModelInputs(model);
        this.table = table;
        this.columnOfInput =
                model.manifest().features().stream().mapToInt(this::column).toArray();
        this.ignored = new ArrayList<>(table.columns());
        ignored.remove(CLIENT_NUMBER);
        for (int column : columnOfInput) {
            ignored.remove(table.columns().get(column));
        }
    }

    /** @throws UnreadableCsv when it lacks an input of the model, or has two columns for one */
    static FeatureFile open(Path file, ModelPackage model) {
        NumberTable table = NumberTable.open(file, CLIENT_NUMBER);
        try {
            return new FeatureFile(model, table);
        } catch (UnreadableCsv e) {
            table.close();
            throw e;
        }
    }

    /** Columns the model does not read; the unnamed index that pandas writes first is called "". */
    List<String> ignoredColumns() {
        return ignored;
    }

    /** One client of the file. */
    record Line(long clientId, FeatureVector vector) {}

    /** @throws UnreadableCsv when the next row cannot be read */
    Optional<Line> next(Progress progress) {
        return table.next(progress).map(row -> new Line(row.key(), vector(row)));
    }

    @Override
    public void close() {
        table.close();
    }

    private FeatureVector vector(NumberTable.Row row) {
        double[] values = new double[columnOfInput.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, i, columnOfInput[i]);
        }
        return inputs.vector(values);
    }

    private double value(NumberTable.Row row, int input, int column) {
        try {
            return inputs.value(input, row.text(column));
        } catch (UnreadableField e) {
            throw table.error(table.columns().get(column), "the value " + e.reason());
        }
    }

    private int column(Input input) {
        List<String> found = input.names().stream()
                .filter(name -> table.columns().contains(name))
                .toList();
        if (found.isEmpty()) {
            throw table.error(input.id(), "the model reads this column, and it is missing");
        }
        if (found.size() > 1) {
            throw table.error(String.join(" and ", found), "these columns are the same input of the model");
        }
        return table.columns().indexOf(found.get(0));
    }
}
