package io.octroi.training;

/** How much time a training may take: how many settings are tried of each candidate, and which candidates compete. */
public enum Budget {
    /** The standard recipe with class weights, beside the yardsticks: nothing is searched. */
    QUICK(1),
    /** All candidates, each with the standard settings and a few drawn at random. */
    STANDARD(6),
    /** All candidates, searched at length. */
    THOROUGH(25);

    private final int draws;

    Budget(int draws) {
        this.draws = draws;
    }

    /** How many settings of each candidate are tried. */
    public int draws() {
        return draws;
    }
}
