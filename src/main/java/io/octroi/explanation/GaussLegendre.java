package io.octroi.explanation;

/**
 * The Gauss-Legendre rule on [0, 1]: n nodes integrate every polynomial of degree below 2n exactly.
 *
 * <p>Nodes are the roots of the Legendre polynomial, found by Newton's method from Tricomi's estimate (Davis and
 * Rabinowitz, Methods of Numerical Integration, 2.7).
 */
final class GaussLegendre {

    private static final int NEWTON_STEPS = 100;
    private static final double PRECISION = 1e-15;

    private final double[] nodes;
    private final double[] weights;

    GaussLegendre(int count) {
        nodes = new double[count];
        weights = new double[count];
        for (int i = 0; i < count; i++) {
            setNode(i, Math.cos(Math.PI * (i + 0.75) / (count + 0.5)));
        }
    }

    int count() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }

    void copyWeights(double[] target) {
        System.arraycopy(weights, 0, target, 0, weights.length);
    }

    private void setNode(int i, double estimate) {
        double root = estimate;
        double slope = slope(root);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double shift = value(root) / slope;
            root -= shift;
            slope = slope(root);
            if (Math.abs(shift) <= PRECISION) {
                break;
            }
        }
        nodes[i] = (1 - root) / 2;
        weights[i] = 1 / ((1 - root * root) * slope * slope);
    }

    private double value(double x) {
        return legendre(nodes.length, x);
    }

    private double slope(double x) {
        int n = nodes.length;
        return n * (x * legendre(n, x) - legendre(n - 1, x)) / (x * x - 1);
    }

    private static double legendre(int degree, double x) {
        double before = 0;
        double current = 1;
        for (int n = 0; n < degree; n++) {
            double next = ((2 * n + 1) * x * current - n * before) / (n + 1);
            before = current;
            current = next;
        }
        return current;
    }
}
