package io.octroi.explanation;

/**
 * What one feature adds to a client's raw score.
 *
 * @param feature the feature's id
 * @param value the client's value as the model read it; NaN when missing
 * @param contribution its SHAP value in log-odds: above 0 it speaks for default, below 0 for repayment
 */
public record Contribution(String feature, double value, double contribution) {}
