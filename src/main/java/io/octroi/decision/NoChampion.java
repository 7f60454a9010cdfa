package io.octroi.decision;

/** No model is in use: nobody can be scored until there is one. */
public final class NoChampion extends RuntimeException {

    public NoChampion() {
        super("no model is in use");
    }
}
