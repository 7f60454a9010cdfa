package io.octroi.training;

import io.octroi.training.Selection.Selected;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Clients that a candidate may learn from, and those it is judged on afterwards: all but one outer fold, or all for the
 * model that is packed. Features are chosen once for all candidates of a part.
 */
final class Part {

    /** The table whose features are there without any credit history. */
    private static final String APPLICATION = "application";

    private final int number;
    private final Examples offered;
    private final int[] learntFrom;
    private final int[] heldOut;
    private final Selection selection;
    private final Map<Boolean, Selected> selected = new HashMap<>();

    private Part(int number, Examples offered, int[] learntFrom, int[] heldOut, Selection selection) {
        this.number = number;
        this.offered = offered;
        this.learntFrom = learntFrom;
        this.heldOut = heldOut;
        this.selection = selection;
    }

    static Part outer(int fold, Examples offered, Folds folds, Selection selection) {
        return new Part(fold + 1, offered, folds.learntFrom(fold), folds.heldOut(fold), selection);
    }

    /** Everybody: no one is left to judge. */
    static Part whole(Examples offered, Selection selection) {
        return new Part(0, offered, IntStream.range(0, offered.size()).toArray(), new int[0], selection);
    }

    /** 0 for all clients, otherwise the outer fold's number from 1. */
    int number() {
        return number;
    }

    boolean isWhole() {
        return number == 0;
    }

    /** The clients it is judged on, by their place among all. */
    int[] heldOut() {
        return heldOut;
    }

    /** The clients to learn from, with the features chosen among those that the candidate may read. */
    synchronized Selected selected(boolean withHistory) {
        return selected.computeIfAbsent(
                withHistory,
                wanted -> selection.of((wanted ? offered : offered.keeping(feature -> isOfTheForm(feature.source())))
                        .among(learntFrom)));
    }

    /** The clients to be judged on, with the same features. */
    Examples judged(Selected choice) {
        return offered.keeping(feature ->
                        choice.examples().order().position(feature.id()).isPresent())
                .among(heldOut);
    }

    static boolean isOfTheForm(String source) {
        return source.equals(APPLICATION);
    }
}
