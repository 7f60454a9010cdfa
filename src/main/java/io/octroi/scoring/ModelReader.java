package io.octroi.scoring;

import java.util.ArrayList;
import java.util.List;

/** Reads a whole model text, refusing whatever LightGBM would not have written. */
final class ModelReader {

    private ModelReader() {}

    static Forest read(String text) {
        ModelLines lines = new ModelLines(text);
        ModelHeader header = ModelHeader.read(lines);
        List<TreeText> trees = new ArrayList<>();
        long leaves = 0;
        String line = lines.next("its first tree");
        for (int number = 0; number < header.treeSizes().size(); number++) {
            int start = lines.start();
            if (!line.equals("Tree=" + number)) {
                throw new UnreadableModel("tree " + number + " is expected, found " + Section.shortened(line));
            }
            TreeText tree = TreeText.read(lines, number, header.featureNames().size());
            trees.add(tree);
            leaves += tree.leaves();
            if (leaves > ModelLimits.LEAVES_OF_ALL_TREES) {
                throw new UnreadableModel("the model has more than " + ModelLimits.LEAVES_OF_ALL_TREES + " leaves");
            }
            line = afterEmptyLines(lines);
            int size = lines.start() - start;
            if (size != header.treeSizes().get(number)) {
                throw new UnreadableModel("tree " + number + " has " + size + " bytes, tree_sizes says "
                        + header.treeSizes().get(number));
            }
        }
        if (!line.equals("end of trees")) {
            throw new UnreadableModel("the end of trees is expected, found " + Section.shortened(line));
        }
        return new Forest(header, new Trees(trees));
    }

    private static String afterEmptyLines(ModelLines lines) {
        String line = lines.next("the end of trees");
        while (line.isEmpty()) {
            line = lines.next("the end of trees");
        }
        return line;
    }
}
