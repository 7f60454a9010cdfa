package io.octroi.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the text of a small model: three features; a tree with a number's and a category's split, and a leaf. */
final class ModelTextBuilder {

    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<Map<String, String>> trees = new ArrayList<>();
    private String end = "end of trees\n\nparameters:\nend of parameters\n";

    static ModelTextBuilder aModel() {
        return new ModelTextBuilder();
    }

    private ModelTextBuilder() {
        header("version", "v4").header("num_class", "1").header("num_tree_per_iteration", "1");
        header("label_index", "0").header("max_feature_idx", "2").header("objective", "binary sigmoid:1");
        header("feature_names", "income amount region").header("feature_infos", "[0:1] [0:1] 0:1:2:33");
        trees.add(new LinkedHashMap<>());
        trees.add(new LinkedHashMap<>());
        tree("num_leaves", "3")
                .tree("num_cat", "1")
                .tree("split_feature", "0 2")
                .tree("split_gain", "2 1");
        tree("threshold", "0.5 0").tree("decision_type", "10 1").tree("left_child", "1 -1");
        tree("right_child", "-2 -3").tree("leaf_value", "0.25 -1 2").tree("leaf_weight", "1 1 1");
        tree("leaf_count", "10 20 30").tree("internal_value", "0 0").tree("internal_weight", "0 0");
        tree("internal_count", "60 40").tree("cat_boundaries", "0 2").tree("cat_threshold", "5 2");
        tree("is_linear", "0").tree("shrinkage", "1");
        trees.get(1).put("num_leaves", "1");
        trees.get(1).put("num_cat", "0");
        trees.get(1).put("leaf_value", "0.125");
        trees.get(1).put("shrinkage", "1");
    }

    ModelTextBuilder header(String key, String value) {
        header.put(key, value);
        return this;
    }

    ModelTextBuilder withoutHeader(String key) {
        header.remove(key);
        return this;
    }

    /** Sets a line of the first tree. */
    ModelTextBuilder tree(String key, String value) {
        trees.get(0).put(key, value);
        return this;
    }

    ModelTextBuilder withoutTree(String key) {
        trees.get(0).remove(key);
        return this;
    }

    /** Leaves out the lines of the first tree that no reader needs. */
    ModelTextBuilder lean() {
        return withoutTree("split_gain")
                .withoutTree("leaf_weight")
                .withoutTree("internal_value")
                .withoutTree("internal_weight");
    }

    ModelTextBuilder end(String text) {
        end = text;
        return this;
    }

    String text() {
        StringBuilder sizes = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < trees.size(); i++) {
            String tree = "Tree=" + i + "\n" + lines(trees.get(i)) + "\n\n";
            sizes.append(i == 0 ? "" : " ").append(tree.length());
            body.append(tree);
        }
        header.putIfAbsent("tree_sizes", sizes.toString());
        return "tree\n" + lines(header) + "\n" + body + end;
    }

    private static String lines(Map<String, String> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }
}
