package io.octroi.scoring;

/** The largest model that is read; anything beyond is a mistake or an attack. */
final class ModelLimits {

    static final int CHARACTERS = 1 << 28;
    static final int FEATURES = 100_000;
    static final int TREES = 20_000;
    static final int LEAVES = 1 << 17;
    static final int LEAVES_OF_ALL_TREES = 1 << 22;
    static final int DEPTH = 512;
    /** In log-odds, where 40 is certainty; it keeps every sum finite and exact enough. */
    static final double LEAF_VALUE = 1e6;

    static final int CATEGORY_WORDS = 1 << 20;

    private ModelLimits() {}
}
