package io.octroi.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.octroi.scoring.Preparation.Scaling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a foreign project did to its columns before LightGBM saw them, from a JSON file with the fitted attributes of
 * scikit-learn's {@code SimpleImputer} and {@code MinMaxScaler}.
 *
 * @param columns their names in the order of the model's inputs
 * @param imputation what stands for a missing value, by column
 * @param scaling by column
 */
record ForeignPreprocessing(List<String> columns, Map<String, Double> imputation, Map<String, Scaling> scaling) {

    static final ForeignPreprocessing NONE = new ForeignPreprocessing(List.of(), Map.of(), Map.of());

    private static final Set<String> STEPS = Set.of("SimpleImputer", "MinMaxScaler");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads the text of that file.
     *
     * @throws Unadoptable when it is no JSON, or asks for something else than imputing and scaling
     */
    static ForeignPreprocessing read(Path file, String text) {
        try {
            return new Reader(file, JSON.readTree(text)).read();
        } catch (JsonProcessingException e) {
            throw new Unadoptable(
                    file.toString(), "is no JSON file (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Reads the parts, each of which an error names. */
    private record Reader(Path file, JsonNode json) {

        ForeignPreprocessing read() {
            for (JsonNode step : json.path("steps")) {
                refuse(!STEPS.contains(step.asText()), "steps", "knows imputing and min-max scaling only");
            }
            refuse(!json.path("categorical_columns").isEmpty(), "categorical_columns", "must be empty");
            List<String> columns = columns();
            Map<String, Double> imputation = new HashMap<>();
            Map<String, Scaling> scaling = new HashMap<>();
            if (json.has("imputer")) {
                double[] fills = numbers("imputer", "statistics_", columns.size());
                for (int i = 0; i < fills.length; i++) {
                    imputation.put(columns.get(i), fills[i]);
                }
            }
            if (json.has("scaler")) {
                refuse(json.path("scaler").path("clip").asBoolean(), "scaler", "clips values, which is not supported");
                double[] factors = numbers("scaler", "scale_", columns.size());
                double[] offsets = numbers("scaler", "min_", columns.size());
                for (int i = 0; i < factors.length; i++) {
                    scaling.put(columns.get(i), new Scaling(factors[i], offsets[i]));
                }
            }
            return new ForeignPreprocessing(columns, imputation, scaling);
        }

        private List<String> columns() {
            List<String> columns = new ArrayList<>();
            for (JsonNode name : json.path("feature_order")) {
                refuse(!name.isTextual() || columns.contains(name.asText()), "feature_order", "holds names, each once");
                columns.add(name.asText());
            }
            refuse(columns.isEmpty(), "feature_order", "is missing");
            return columns;
        }

        private double[] numbers(String step, String key, int count) {
            JsonNode values = json.path(step).path(key);
            refuse(values.size() != count, step + "." + key, "holds " + values.size() + " values for " + count);
            double[] numbers = new double[count];
            for (int i = 0; i < count; i++) {
                boolean finite = values.get(i).isNumber()
                        && Double.isFinite(values.get(i).doubleValue());
                refuse(!finite, step + "." + key, "holds something else than numbers");
                numbers[i] = values.get(i).doubleValue();
            }
            return numbers;
        }

        private void refuse(boolean wrong, String key, String reason) {
            if (wrong) {
                throw new Unadoptable(file + ", " + key, reason);
            }
        }
    }
}
