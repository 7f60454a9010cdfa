package io.octroi.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One way to change an application: by how many steps each lever is moved, up or down. */
record Trial(List<Move> moves) {

    /** A hundredth of what was asked for. */
    static final double STEP = 0.01;

    private static final List<Trial> ALL = enumerate();

    /** A lever moved by so many steps; never by none. */
    record Move(Lever lever, int steps) {

        double factor() {
            return 1 + steps * STEP;
        }
    }

    /** How many steps in all. */
    int size() {
        return moves.stream().mapToInt(move -> Math.abs(move.steps())).sum();
    }

    /** Every trial within the levers' ranges that moves one lever or two, the smallest first. */
    static List<Trial> all() {
        return ALL;
    }

    private static List<Trial> enumerate() {
        List<Trial> trials = new ArrayList<>();
        Lever[] levers = Lever.values();
        for (int i = 0; i < levers.length; i++) {
            for (Move first : moves(levers[i])) {
                trials.add(new Trial(List.of(first)));
                for (int j = i + 1; j < levers.length; j++) {
                    for (Move second : moves(levers[j])) {
                        trials.add(new Trial(List.of(first, second)));
                    }
                }
            }
        }
        trials.sort(Comparator.comparingInt(Trial::size)
                .thenComparingInt(trial -> trial.moves().size()));
        return List.copyOf(trials);
    }

    private static List<Move> moves(Lever lever) {
        List<Move> moves = new ArrayList<>();
        int lowest = (int) Math.round((lever.least() - 1) / STEP);
        int highest = (int) Math.round((lever.most() - 1) / STEP);
        for (int steps = lowest; steps <= highest; steps++) {
            if (steps != 0) {
                moves.add(new Move(lever, steps));
            }
        }
        return moves;
    }
}
