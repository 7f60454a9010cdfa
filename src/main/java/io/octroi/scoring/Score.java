package io.octroi.scoring;

/**
 * What one model says of one client.
 *
 * @param modelId which model said it
 * @param rawScore the sum of leaf values: log-odds of default under the model's class weights
 * @param solvencyScore 100 x (1 - sigmoid(raw score)), from 0 to 100; what the gauge shows
 * @param repaymentProbability the calibrated probability that the credit is repaid, never 0 nor 1
 * @param threshold the solvency score from which the model's policy recommends granting
 * @param recommendation what the policy says
 */
public record Score(
        String modelId,
        double rawScore,
        double solvencyScore,
        double repaymentProbability,
        double threshold,
        Recommendation recommendation) {

    static Score of(ModelPackage model, double rawScore) {
        Manifest manifest = model.manifest();
        double solvency = model.solvencyScore(rawScore);
        return new Score(
                model.id(),
                rawScore,
                solvency,
                manifest.calibration().repaymentProbability(rawScore),
                manifest.policy().threshold(),
                manifest.policy().recommend(solvency));
    }
}
