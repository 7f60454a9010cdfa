package io.octroi.scoring;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What a file costs the lender, by what was decided and how the credit ended; a gain is a negative cost.
 *
 * @param grantedDefaulted granted, then defaulted
 * @param grantedRepaid granted, then repaid
 * @param refusedDefaulted refused, and would have defaulted
 * @param refusedRepaid refused, and would have been repaid
 * @param perFile added for every file
 */
public record CostMatrix(
        double grantedDefaulted, double grantedRepaid, double refusedDefaulted, double refusedRepaid, double perFile) {

    /** The business cost as the seed project computes it: +100, -10, refusals 0, and 1 for every file. */
    public static final CostMatrix STANDARD = new CostMatrix(100, -10, 0, 0, 1);

    public CostMatrix {
        if (!DoubleStream.of(grantedDefaulted, grantedRepaid, refusedDefaulted, refusedRepaid, perFile)
                .allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a cost matrix holds finite numbers only");
        }
    }

    /** The mean cost per file. */
    public double mean(Confusion counts) {
        if (counts.files() == 0) {
            throw new IllegalArgumentException("no file, no mean cost");
        }
        double total = grantedDefaulted * counts.grantedDefaulted()
                + grantedRepaid * counts.grantedRepaid()
                + refusedDefaulted * counts.refusedDefaulted()
                + refusedRepaid * counts.refusedRepaid();
        return total / counts.files() + perFile;
    }

    /**
     * What makes this matrix degenerate, in words: the one answer that is cheapest whatever a model says. Empty when
     * telling good files from bad ones pays.
     */
    public Optional<String> degeneracy() {
        boolean grantingBadCosts = grantedDefaulted > refusedDefaulted;
        boolean grantingGoodPays = grantedRepaid < refusedRepaid;
        if (grantingBadCosts && grantingGoodPays) {
            return Optional.empty();
        }
        if (grantingBadCosts) {
            return Optional.of("granting never costs less than refusing: the optimum is to refuse all");
        }
        if (grantingGoodPays) {
            return Optional.of("refusing never costs less than granting: the optimum is to grant all");
        }
        return Optional.of("granting a file that defaults costs no more than one that is repaid: it rewards the worst");
    }
}
