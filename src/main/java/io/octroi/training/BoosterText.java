package io.octroi.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Models in LightGBM's text format, changed as texts: a header, one block a tree, and an end. */
final class BoosterText {

    private static final String TREE = "Tree=";
    private static final String END = "end of trees";
    private static final String SIZES = "tree_sizes=";

    private final String header;
    private final List<String> trees;
    private final String end;

    private BoosterText(String header, List<String> trees, String end) {
        this.header = header;
        this.trees = trees;
        this.end = end;
    }

    static BoosterText of(String text) {
        int first = text.indexOf(TREE);
        int end = text.indexOf(END);
        List<String> trees = new ArrayList<>();
        for (int from = first; from < end; ) {
            int next = text.indexOf(TREE, from + TREE.length());
            int to = next < 0 || next > end ? end : next;
            trees.add(text.substring(from, to));
            from = to;
        }
        return new BoosterText(text.substring(0, first), trees, text.substring(end));
    }

    /** The same model, whose every raw score is higher by so much: the first tree's leaves carry it, as LightGBM itself does. */
    BoosterText shifted(double by) {
        List<String> moved = new ArrayList<>(trees);
        moved.set(0, changed(trees.get(0), value -> value + by));
        return new BoosterText(header, moved, end);
    }

    /** One model whose raw scores are the mean of those of models that read the same features; header and end are the first's. */
    static String average(List<String> texts) {
        List<String> trees = new ArrayList<>();
        for (String text : texts) {
            for (String tree : of(text).trees) {
                String block = changed(tree, value -> value / texts.size());
                trees.add(TREE + trees.size() + block.substring(block.indexOf('\n')));
            }
        }
        BoosterText first = of(texts.get(0));
        return new BoosterText(first.header, trees, first.end).text();
    }

    String text() {
        String sizes = trees.stream()
                .map(tree -> String.valueOf(tree.getBytes(StandardCharsets.UTF_8).length))
                .collect(Collectors.joining(" ", SIZES, ""));
        String head = header.lines()
                .map(line -> line.startsWith(SIZES) ? sizes : line)
                .collect(Collectors.joining("\n", "", "\n"));
        return head + String.join("", trees) + end;
    }

    private static String changed(String tree, DoubleUnaryOperator change) {
        return tree.lines()
                .map(line -> line.startsWith("leaf_value=") || line.startsWith("internal_value=")
                        ? changedLine(line, change)
                        : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String changedLine(String line, DoubleUnaryOperator change) {
        int equals = line.indexOf('=');
        return Arrays.stream(line.substring(equals + 1).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> String.valueOf(change.applyAsDouble(Double.parseDouble(word))))
                .collect(Collectors.joining(" ", line.substring(0, equals + 1), ""));
    }
}
