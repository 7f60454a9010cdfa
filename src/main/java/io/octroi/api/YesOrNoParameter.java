package io.octroi.api;

/** A query parameter that is {@code true} or {@code false}, and nothing that would count as one of them unnoticed. */
public record YesOrNoParameter(boolean isYes) {

    /** Reads the parameter; Jersey calls this, and what it throws becomes a bad-parameter problem. */
    public static YesOrNoParameter valueOf(String text) {
        return switch (text) {
            case "true" -> new YesOrNoParameter(true);
            case "false" -> new YesOrNoParameter(false);
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
