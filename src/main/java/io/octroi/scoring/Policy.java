package io.octroi.scoring;

/**
 * From which solvency score a credit is granted, and how close to it a second look is due.
 *
 * @param threshold in solvency points, 0 to 100
 * @param referMargin in solvency points, 0 to 50; 0 means that nothing is referred
 */
public record Policy(double threshold, double referMargin) {

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
}
