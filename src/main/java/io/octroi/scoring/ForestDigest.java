package io.octroi.scoring;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The SHA-256 of everything in a forest that scores and contributions depend on, however the model text writes it: two
 * forests of the same digest answer alike for every client, also where no golden row comes.
 */
final class ForestDigest {

    private ForestDigest() {}

    static String of(Forest forest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeDouble(forest.sigmoid());
            out.writeDouble(forest.treeShare());
            Trees trees = forest.trees();
            out.writeInt(trees.count());
            int leaf = 0;
            for (int tree = 0; tree < trees.count(); tree++) {
                out.writeInt(trees.root(tree));
                for (int last = leaf + trees.leaves(tree); leaf < last; leaf++) {
                    out.writeDouble(trees.leafValue(leaf));
                }
            }
            for (int node = 0; node < trees.nodeCount(); node++) {
                write(trees, node, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        }
        return Sha256.of(bytes.toByteArray());
    }

    private static void write(Trees trees, int node, DataOutputStream out) throws IOException {
        Split split = trees.split(node);
        out.writeInt(split.feature());
        out.writeDouble(split.threshold());
        out.writeUTF(split.missing() + " " + split.missingLeft() + " " + split.categories());
        for (int edge = Trees.leftEdge(node); edge <= Trees.leftEdge(node) + 1; edge++) {
            out.writeInt(trees.child(edge));
            out.writeDouble(trees.share(edge));
        }
    }
}
