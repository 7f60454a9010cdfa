package io.octroi.population;

/**
 * How near a file is, in words: by how much nearer than the distance usual between two reference files. Two files at that
 * distance have nothing more in common than any two.
 */
public enum Nearness {
    /** By three quarters at least. */
    VERY_CLOSE(0.75),
    /** By half at least. */
    CLOSE(0.5),
    /** By a quarter at least. */
    FAIRLY_CLOSE(0.25),
    /** By less, or not at all. */
    FAR(0);

    private final double least;

    Nearness(double least) {
        this.least = least;
    }

    static Nearness of(double index) {
        for (Nearness nearness : values()) {
            if (index >= nearness.least) {
                return nearness;
            }
        }
        throw new IllegalArgumentException("an index lies between 0 and 1, not at " + index);
    }
}
