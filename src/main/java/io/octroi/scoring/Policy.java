package io.octroi.scoring;

/**
 * From which solvency score a credit is granted, and how close to it a second look is due.
 *
 * @param threshold in solvency points, 0 to 100
 * @param referMargin in solvency points, 0 to 50; 0 means that nothing is referred
 */
public record Policy(double threshold, double referMargin) {

    private static final int FAR = 3;

    public Policy {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new IllegalArgumentException("a threshold lies between 0 and 100, not at " + threshold);
        }
        if (!(referMargin >= 0 && referMargin <= 50)) {
            throw new IllegalArgumentException("a refer margin lies between 0 and 50, not at " + referMargin);
        }
    }

    /**
     * The recommendation for a solvency score.
     *
     * <p>At equality: a score exactly on either edge of the refer band is referred; without a band, a score exactly at
     * the threshold is granted.
     */
    public Recommendation recommend(double solvencyScore) {
        if (referMargin > 0 && Math.abs(solvencyScore - threshold) <= referMargin) {
            return Recommendation.REFER;
        }
        return solvencyScore >= threshold ? Recommendation.GRANT : Recommendation.REFUSE;
    }

    /** How clearly a score lies on one side of the threshold. */
    public enum Distance {
        FAR_ABOVE,
        ABOVE,
        NEAR,
        BELOW,
        FAR_BELOW
    }

    /**
     * How clearly a solvency score lies on one side: near within the refer band, far from three times its margin on. A
     * margin below one point counts as one point.
     */
    public Distance distance(double solvencyScore) {
        double margin = Math.max(1, referMargin);
        double distance = solvencyScore - threshold;
        if (Math.abs(distance) <= margin) {
            return Distance.NEAR;
        }
        boolean far = Math.abs(distance) > FAR * margin;
        return distance > 0 ? far ? Distance.FAR_ABOVE : Distance.ABOVE : far ? Distance.FAR_BELOW : Distance.BELOW;
    }
}
