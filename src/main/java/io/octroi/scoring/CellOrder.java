package io.octroi.scoring;

/** Which cell of {@link Lockstep} a place of the trees becomes. */
final class CellOrder {

    private final int[] cells;
    private final int firstCompared;

    CellOrder(Trees trees) {
        cells = new int[trees.nodeCount()];
        int next = number(trees, false, 0);
        firstCompared = next;
        number(trees, true, next);
    }

    /** How many nodes one comparison does not decide. */
    int firstCompared() {
        return firstCompared;
    }

    int cell(int place) {
        return place < 0 ? cells.length + ~place : cells[place];
    }

    private int number(Trees trees, boolean compared, int first) {
        int next = first;
        for (int node = 0; node < cells.length; node++) {
            if (compared == (trees.split(node).sign() != 0)) {
                cells[node] = next++;
            }
        }
        return next;
    }
}
