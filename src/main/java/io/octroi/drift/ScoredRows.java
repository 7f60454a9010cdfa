package io.octroi.drift;

import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Batch;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A sample's clients, scored by a model in the sample's order. */
final class ScoredRows {

    private static final int BLOCK = 4_096;

    private final List<Score> scores = new ArrayList<>();

    private ScoredRows(ModelPackage model, List<SampleColumn> inputs, int rows) {
        Scorer scorer = new Scorer(model);
        double[][] codes = IntStream.range(0, inputs.size())
                .mapToObj(i -> codes(inputs.get(i), model.manifest().features().get(i)))
                .toArray(double[][]::new);
        for (int from = 0; from < rows; from += BLOCK) {
            Scores block = scorer.score(batch(model.order(), inputs, codes, from, Math.min(rows, from + BLOCK)));
            IntStream.range(0, block.size()).mapToObj(block::score).forEach(scores::add);
        }
    }

    /** What the model reads and the sample does not have. */
    static List<String> absent(ModelPackage model, Sample sample) {
        return model.manifest().features().stream()
                .filter(input -> column(input, sample).isEmpty())
                .map(Input::id)
                .toList();
    }

    /** @param sample has all that the model reads */
    static List<Score> of(ModelPackage model, Sample sample) {
        List<SampleColumn> inputs = model.manifest().features().stream()
                .map(input -> column(input, sample).orElseThrow())
                .toList();
        return List.copyOf(new ScoredRows(model, inputs, sample.rows()).scores);
    }

    private static Optional<SampleColumn> column(Input input, Sample sample) {
        return input.names().stream()
                .flatMap(name -> sample.column(name).stream())
                .findFirst();
    }

    /** What the model reads for each text of a column; a text that is none of its categories is missing to it. */
    private static double[] codes(SampleColumn column, Input input) {
        return column.texts().stream()
                .mapToDouble(text -> {
                    int code = input.categories().indexOf(text);
                    return code < 0 ? Double.NaN : code;
                })
                .toArray();
    }

    private static Batch batch(FeatureOrder order, List<SampleColumn> inputs, double[][] codes, int from, int to) {
        int width = inputs.size();
        double[] values = new double[(to - from) * width];
        for (int i = 0; i < width; i++) {
            SampleColumn column = inputs.get(i);
            for (int row = from; row < to; row++) {
                double value = column.value(row);
                values[(row - from) * width + i] = column.isText() ? decoded(codes[i], value) : value;
            }
        }
        return new Batch(order, values);
    }

    private static double decoded(double[] codes, double value) {
        return value < codes.length ? codes[(int) value] : Double.NaN;
    }
}
