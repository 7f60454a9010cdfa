package io.octroi;

/** How much the long checks do: a taste in every build, everything with {@code -Doctroi.thorough=true}. */
public final class Thorough {

    private static final boolean ALL = Boolean.getBoolean("octroi.thorough");

    private Thorough() {}

    public static int times(int taste, int all) {
        return ALL ? all : taste;
    }
}
