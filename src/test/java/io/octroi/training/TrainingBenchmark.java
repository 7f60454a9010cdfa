package io.octroi.training;

import com.sun.management.OperatingSystemMXBean;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Feature.Kind;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Sha256;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One step of the benchmark that {@code scripts/benchmark-training} runs, each in a process of its own: {@code ours} grows
 * trees on invented rows as training does, {@code stock} the same trees through lightgbm4j's own call. Prints seconds of
 * CPU from the rows on, megabytes at the peak of the process, megabytes of the rows, and a digest of the trees.
 */
final class TrainingBenchmark {

    private static final int FEATURES = 350;
    private static final int TREES = 200;
    private static final double NANOS = 1e9;
    private static final int MEGABYTE = 1 << 20;
    private static final PrintStream OUT = System.out;

    private TrainingBenchmark() {}

    /** The step, and how many clients. */
    public static void main(String[] args) throws Exception {
        int clients = Integer.parseInt(args[1]);
        List<Feature> features = Catalogue.standard().trainable().stream()
                .filter(feature -> feature.kind() == Kind.NUMBER)
                .limit(FEATURES)
                .toList();
        switch (args[0]) {
            case "ours" -> ours(features, clients);
            case "stock" -> stock(features, clients);
            default -> throw new IllegalArgumentException("there is no step " + args[0]);
        }
    }

    private static void ours(List<Feature> features, int clients) throws IOException {
        Examples examples = new Examples(features);
        for (int client = 0; client < clients; client++) {
            double[] row = row(client);
            examples.add(
                    new FeatureVector(examples.order(), row),
                    defaults(client, row) ? Outcome.DEFAULTED : Outcome.REPAID);
        }
        double before = seconds();
        int[] all = IntStream.range(0, clients).toArray();
        try (LightGbmDataset dataset = LightGbmDataset.of(examples, Recipe.STANDARD.bins(), false);
                Growth growth = Growth.start(dataset, all, Recipe.STANDARD.parameters(1))) {
            growth.grow(TREES);
            report(before, clients, growth.text(TREES));
        }
    }

    private static void stock(List<Feature> features, int clients) throws Exception {
        double[] values = new double[clients * FEATURES];
        float[] outcomes = new float[clients];
        for (int client = 0; client < clients; client++) {
            double[] row = row(client);
            System.arraycopy(row, 0, values, client * FEATURES, FEATURES);
            outcomes[client] = defaults(client, row) ? 1 : 0;
        }
        LGBMBooster.loadNative();
        double before = seconds();
        String parameters =
                "verbosity=-1 num_threads=1 max_bin=255 feature_pre_filter=false bin_construct_sample_cnt=50000";
        try (LGBMDataset dataset = LGBMDataset.createFromMat(values, clients, FEATURES, true, parameters, null)) {
            dataset.setField("label", outcomes);
            dataset.setFeatureNames(features.stream().map(Feature::id).toArray(String[]::new));
            try (LGBMBooster booster = LGBMBooster.create(dataset, Recipe.STANDARD.parameters(1))) {
                for (int tree = 0; tree < TREES; tree++) {
                    booster.updateOneIter();
                }
                report(before, clients, booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.GAIN));
            }
        }
    }

    /** Missing values, zeros and numbers, the same for the same client. */
    private static double[] row(int client) {
        SplittableRandom random = new SplittableRandom(client);
        double[] row = new double[FEATURES];
        for (int feature = 0; feature < FEATURES; feature++) {
            double drawn = random.nextDouble();
            row[feature] = feature % 3 == 0 && drawn < 0.3 ? Double.NaN : feature % 5 == 0 && drawn < 0.9 ? 0 : drawn;
        }
        return row;
    }

    private static boolean defaults(int client, double[] row) {
        return new SplittableRandom(-client).nextDouble() < 0.16 * row[1];
    }

    private static double seconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS;
    }

    private static void report(double before, int clients, String text) throws IOException {
        double seconds = seconds() - before;
        long peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        String trees = text.substring(text.indexOf("Tree=0"), text.indexOf("end of trees"));
        OUT.printf(
                Locale.ROOT,
                "%.1f %d %d %s%n",
                seconds,
                peak / 1024,
                8L * clients * FEATURES / MEGABYTE,
                Sha256.of(trees.getBytes(StandardCharsets.UTF_8)).substring(0, 12));
    }
}
