package io.octroi.training;

/** What candidates are compared by. The event is a default; a refusal foretells one. */
enum Figure {
    AUC("auc", "AUC"),
    PR_AUC("prAuc", "PR-AUC"),
    BRIER("brier", "Brier"),
    LOG_LOSS("logLoss", "log-loss"),
    COST("cost", "cost per file"),
    ACCURACY("accuracy", "accuracy"),
    PRECISION("precision", "precision"),
    RECALL("recall", "recall"),
    F1("f1", "F1"),
    GRANT_RATE("grantRate", "granted");

    private final String id;
    private final String label;

    Figure(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** In manifests, experiments and runs. */
    String id() {
        return id;
    }

    /** For people. */
    String label() {
        return label;
    }
}
