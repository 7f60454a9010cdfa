package io.octroi.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.octroi.charts.SvgSwarm;
import io.octroi.explanation.TreeShap;
import io.octroi.features.Catalogue;
import io.octroi.scoring.Forest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the strongest features move scores, client by client over a sample: which way, how far, and with high values or low
 * ones. Each feature's points are sorted by contribution and values are told by rank, so that no client can be put
 * together again.
 */
final class Contributions {

    private static final int FEATURES = 15;
    private static final int CLIENTS = 200;
    private static final double DIGITS = 1e3;

    private final Map<String, List<Point>> points;
    private final Catalogue catalogue;

    private Contributions(Map<String, List<Point>> points, Catalogue catalogue) {
        this.points = points;
        this.catalogue = catalogue;
    }

    /**
     * One client's share in one feature's row.
     *
     * @param contribution in log-odds of default
     * @param rank where the value stands among the sample, 0 the lowest, 1 the highest; -1 where it is missing
     */
    record Point(double contribution, double rank) {}

    /** @param importance by feature id, the largest first */
    static Contributions of(Forest forest, Examples examples, Map<String, Double> importance, Catalogue catalogue) {
        int size = Math.min(CLIENTS, examples.size());
        List<double[]> rows = IntStream.range(0, size)
                .mapToObj(i -> examples.row((int) ((long) i * examples.size() / size)))
                .toList();
        TreeShap shap = new TreeShap(forest);
        List<double[]> contributions = rows.stream().map(shap::contributions).toList();
        Map<String, List<Point>> points = new LinkedHashMap<>();
        importance.keySet().stream().limit(FEATURES).forEach(id -> {
            int feature = examples.order().position(id).orElseThrow();
            points.put(id, points(rows, contributions, feature));
        });
        return new Contributions(points, catalogue);
    }

    private static List<Point> points(List<double[]> rows, List<double[]> contributions, int feature) {
        double[] present = rows.stream()
                .mapToDouble(row -> row[feature])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        List<Point> points = new ArrayList<>();
        for (int client = 0; client < rows.size(); client++) {
            points.add(new Point(
                    rounded(contributions.get(client)[feature]), rounded(rank(present, rows.get(client)[feature]))));
        }
        points.sort(Comparator.comparingDouble(Point::contribution).thenComparingDouble(Point::rank));
        return points;
    }

    private static double rank(double[] ascending, double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        int at = Arrays.binarySearch(ascending, value);
        return ascending.length < 2 ? 0.5 : (double) Math.max(at, 0) / (ascending.length - 1);
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    /** By feature id, the strongest first. */
    String json() {
        Map<String, List<List<Double>>> plain = new LinkedHashMap<>();
        points.forEach((id, row) -> plain.put(
                id,
                row.stream()
                        .map(point -> List.of(point.contribution(), point.rank()))
                        .toList()));
        try {
            return JsonMapper.builder().build().writeValueAsString(Map.of("contributionAndRank", plain));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("points can always be written", e);
        }
    }

    /** The same drawn: one row of points a feature. */
    String svg() {
        List<SvgSwarm.Row> rows = new ArrayList<>();
        points.forEach((id, row) -> rows.add(new SvgSwarm.Row(
                catalogue.feature(id).label().english(),
                row.stream()
                        .map(point -> new SvgSwarm.Point(point.contribution(), point.rank()))
                        .toList())));
        return SvgSwarm.of(
                "How the strongest features move scores",
                "Each point is a client; to the right the risk of default rises. Large points are high values, hollow"
                        + " ones missing values.",
                rows);
    }
}
