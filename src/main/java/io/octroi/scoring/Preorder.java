package io.octroi.scoring;

/**
 * Walks one tree from its root, parents before children and left before right, and so proves its shape: every node and
 * leaf is met exactly once, no deeper than allowed, and the training rows of two children are their parent's.
 */
final class Preorder {

    private final TreeText tree;
    private final int[] nodes;
    private final int[] places;
    private final boolean[] nodeMet;
    private final boolean[] leafMet;
    private final int[] pending;
    private final int[] pendingDepth;
    private int met;
    private int size;

    Preorder(TreeText tree) {
        this.tree = tree;
        int leaves = tree.leaves();
        nodes = new int[leaves - 1];
        places = new int[leaves - 1];
        nodeMet = new boolean[leaves - 1];
        leafMet = new boolean[leaves];
        pending = new int[leaves];
        pendingDepth = new int[leaves];
        if (leaves > 1) {
            push(0, 1);
        }
        while (size > 0) {
            size--;
            visit(pending[size], pendingDepth[size]);
        }
        if (met < nodes.length) {
            throw tree.refusal("left_child", "the root does not reach every node");
        }
    }

    /** The node met as {@code step}-th, from 0. */
    int node(int step) {
        return nodes[step];
    }

    /** When a node was met. */
    int step(int node) {
        return places[node];
    }

    private void visit(int node, int depth) {
        if (depth > ModelLimits.DEPTH) {
            throw tree.refusal("left_child", "the tree is deeper than " + ModelLimits.DEPTH);
        }
        places[node] = met;
        nodes[met++] = node;
        int left = tree.left(node);
        int right = tree.right(node);
        meet("right_child", right, depth);
        meet("left_child", left, depth);
        if ((long) tree.count(left) + tree.count(right) != tree.count(node)) {
            throw tree.refusal("internal_count", "node " + node + " differs from the sum of its children");
        }
    }

    private void meet(String key, int place, int depth) {
        boolean[] seen = place < 0 ? leafMet : nodeMet;
        int index = place < 0 ? ~place : place;
        if (place == 0) {
            throw tree.refusal(key, "leads back to the root");
        }
        if (seen[index]) {
            throw tree.refusal(key, (place < 0 ? "leaf " : "node ") + index + " has two parents");
        }
        seen[index] = true;
        if (place > 0) {
            push(place, depth + 1);
        }
    }

    private void push(int node, int depth) {
        pending[size] = node;
        pendingDepth[size++] = depth;
    }
}
