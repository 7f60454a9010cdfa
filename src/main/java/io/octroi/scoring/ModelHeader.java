package io.octroi.scoring;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a model text says before its trees.
 *
 * @param featureNames the model's inputs in order
 * @param sigmoid the factor of the raw score inside the sigmoid, positive
 * @param averaged whether the raw score is the mean of the trees (a random forest) instead of their sum
 * @param treeSizes the length of each tree's text in bytes
 */
record ModelHeader(List<String> featureNames, double sigmoid, boolean averaged, List<Integer> treeSizes) {

    private static final String AVERAGED = "average_output";
    private static final double MOST_SIGMOID = 1e6;
    private static final Set<String> KEYS = Set.of(
            "version",
            "num_class",
            "num_tree_per_iteration",
            "label_index",
            "max_feature_idx",
            "objective",
            AVERAGED,
            "feature_names",
            "monotone_constraints",
            "feature_infos",
            "tree_sizes");

    /** Reads all lines up to the empty one before the first tree. */
    static ModelHeader read(ModelLines lines) {
        if (!lines.next("its first line").equals("tree")) {
            throw new UnreadableModel("the first line must be tree: this is not a LightGBM model text");
        }
        Section section = new Section("header", KEYS);
        for (String line = lines.next("its header is complete"); !line.isEmpty(); ) {
            section.add(line);
            line = lines.next("its header is complete");
        }
        String version = section.text("version");
        if (!version.equals("v3") && !version.equals("v4")) {
            throw section.refusal("version", "must be v3 or v4, is " + Section.shortened(version));
        }
        section.expect("num_class", "1");
        section.expect("num_tree_per_iteration", "1");
        return new ModelHeader(featureNames(section), sigmoid(section), section.has(AVERAGED), treeSizes(section));
    }

    private static List<String> featureNames(Section section) {
        int count = section.integer("max_feature_idx", 0, ModelLimits.FEATURES - 1) + 1;
        List<String> names = List.of(section.text("feature_names").split(" ", -1));
        if (names.size() != count) {
            throw section.refusal("feature_names", "must have " + count + " values, has " + names.size());
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty() || !seen.add(name)) {
                throw section.refusal(
                        "feature_names",
                        name.isEmpty() ? "has an empty name" : Section.shortened(name) + " stands there twice");
            }
        }
        return names;
    }

    private static double sigmoid(Section section) {
        String objective = section.text("objective");
        String start = "binary sigmoid:";
        if (!objective.startsWith(start)) {
            throw section.refusal("objective", "must be binary with a sigmoid, is " + Section.shortened(objective));
        }
        double[] sigmoid = new NumberLine(
                        objective.substring(start.length()), reason -> section.refusal("objective", reason))
                .numbers(MOST_SIGMOID);
        if (sigmoid.length != 1 || sigmoid[0] <= 0) {
            throw section.refusal("objective", "the sigmoid's factor must be one positive number");
        }
        return sigmoid[0];
    }

    private static List<Integer> treeSizes(Section section) {
        NumberLine words = section.words("tree_sizes");
        if (words.count() < 1 || words.count() > ModelLimits.TREES) {
            throw section.refusal("tree_sizes", words.count() + " trees are not between 1 and " + ModelLimits.TREES);
        }
        return Arrays.stream(words.integers(1, ModelLimits.CHARACTERS)).boxed().toList();
    }
}
