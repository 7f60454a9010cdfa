package io.octroi.synthetic;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * Draws traits that are each standard normal and move together: a Gaussian copula. Traits with published rank correlations
 * follow them, by r = 2 sin(pi rho / 6) (Pearson, 1907); the others lean on those.
 */
final class Copula {

    private static final int TRAITS = Trait.values().length;

    /** Trait i is row i times independent normal numbers. */
    private final double[][] factors = new double[TRAITS][TRAITS];

    Copula() {
        List<CSVRecord> published = Table.lines("rank-correlations.csv");
        for (CSVRecord line : published) {
            int row = Trait.valueOf(line.get("trait")).row();
            if (row != line.getRecordNumber() - 1) {
                throw new IllegalStateException("correlations stand in the order of the traits, not at " + line);
            }
            for (int column = 0; column <= row; column++) {
                factorise(row, column, correlation(line.get(column + 1)));
            }
        }
        List<CSVRecord> leanings = Table.lines("leanings.csv");
        for (Trait trait : Trait.values()) {
            if (trait.row() >= published.size()) {
                lean(trait, leanings);
            }
        }
    }

    Traits draw(Chance chance) {
        double[] independent = new double[TRAITS];
        double[] scores = new double[TRAITS];
        for (int row = 0; row < TRAITS; row++) {
            independent[row] = chance.normal();
            for (int column = 0; column <= row; column++) {
                scores[row] += factors[row][column] * independent[column];
            }
        }
        return new Traits(scores);
    }

    private static double correlation(String rankCorrelation) {
        return 2 * StrictMath.sin(Math.PI * Double.parseDouble(rankCorrelation) / 6);
    }

    /** One step of Cholesky's decomposition. */
    private void factorise(int row, int column, double correlation) {
        double rest = correlation - product(row, column);
        factors[row][column] = row == column ? Math.sqrt(rest) : rest / factors[column][column];
    }

    private double product(int row, int other) {
        double sum = 0;
        for (int i = 0; i < TRAITS; i++) {
            sum += factors[row][i] * factors[other][i];
        }
        return sum;
    }

    private void lean(Trait trait, List<CSVRecord> leanings) {
        int row = trait.row();
        for (CSVRecord line : leanings) {
            if (line.get("trait").equals(trait.name())) {
                int on = Trait.valueOf(line.get("on")).row();
                double weight = Double.parseDouble(line.get("weight"));
                for (int i = 0; i <= on; i++) {
                    factors[row][i] += weight * factors[on][i];
                }
            }
        }
        factors[row][row] = Math.sqrt(1 - product(row, row));
    }
}
