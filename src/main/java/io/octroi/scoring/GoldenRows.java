package io.octroi.scoring;

import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Invented vectors with the raw scores their model gave them, by which a package proves at load that it still computes
 * what it computed when it was made: {@code golden.csv}, one column per feature and {@code raw_score} last.
 */
final class GoldenRows {

    /** How many rows a package holds. */
    static final int COUNT = 200;

    private static final double TOLERANCE = 1e-12;
    private static final String SCORE = "raw_score";

    private final List<FeatureVector> vectors;
    private final double[] rawScores;

    private GoldenRows(List<FeatureVector> vectors, double[] rawScores) {
        this.vectors = vectors;
        this.rawScores = rawScores;
    }

    static GoldenRows scored(List<FeatureVector> vectors, Preparation preparation, Forest forest) {
        return new GoldenRows(List.copyOf(vectors), rawScores(vectors, preparation, forest));
    }

    private static double[] rawScores(List<FeatureVector> vectors, Preparation preparation, Forest forest) {
        Preparation.Rows rows = preparation.rows(vectors.get(0).order());
        return vectors.stream()
                .mapToDouble(vector -> forest.rawScore(rows.prepared(vector.values())))
                .toArray();
    }

    /** @throws IllegalArgumentException when the text is no such table, or its columns are not the given ones */
    static GoldenRows parse(byte[] csv, FeatureOrder order) {
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(header(order))) {
            throw new IllegalArgumentException("its columns are not the model's features and " + SCORE);
        }
        if (lines.size() != COUNT + 1) {
            throw new IllegalArgumentException("it holds " + (lines.size() - 1) + " rows, not " + COUNT);
        }
        List<FeatureVector> vectors = new ArrayList<>();
        double[] rawScores = new double[COUNT];
        for (int row = 0; row < COUNT; row++) {
            double[] numbers = numbers(lines.get(row + 1), order.size() + 1);
            vectors.add(new FeatureVector(order, Arrays.copyOf(numbers, order.size())));
            rawScores[row] = numbers[order.size()];
        }
        return new GoldenRows(vectors, rawScores);
    }

    /** A missing value is written as nothing. */
    byte[] csv() {
        StringBuilder csv = new StringBuilder(header(vectors.get(0).order())).append('\n');
        for (int row = 0; row < rawScores.length; row++) {
            for (double value : vectors.get(row).values()) {
                csv.append(Double.isNaN(value) ? "" : Double.toString(value)).append(',');
            }
            csv.append(rawScores[row]).append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The first row that the model scores otherwise, in words. */
    Optional<String> disagreement(Preparation preparation, Forest forest) {
        double[] now = rawScores(vectors, preparation, forest);
        for (int row = 0; row < rawScores.length; row++) {
            if (!(Math.abs(now[row] - rawScores[row]) <= TOLERANCE)) {
                return Optional.of("row " + (row + 1) + " scores " + now[row] + ", not " + rawScores[row]);
            }
        }
        return Optional.empty();
    }

    private static String header(FeatureOrder order) {
        return String.join(",", order.ids()) + "," + SCORE;
    }

    private static double[] numbers(String line, int wanted) {
        String[] texts = line.split(",", -1);
        if (texts.length != wanted) {
            throw new IllegalArgumentException("a row holds " + texts.length + " columns, not " + wanted);
        }
        return Arrays.stream(texts)
                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }
}
