package io.octroi.training;

import java.util.ArrayList;
import java.util.List;

/** One model growing on some clients, watched on others where it may stop early; to be closed before their data set. */
final class Growth implements AutoCloseable {

    /** So often a watched model is looked at, in rounds. */
    private static final int EVERY = 20;

    /** So many looks without a better one end the growth, and no growth ends before so many. */
    private static final int PATIENCE = 8;

    private static final String WATCHED = " metric=auc";

    private final LightGbmDataset all;
    private final LightGbmDataset part;
    private final LightGbmBooster booster;
    private final List<Double> aucs = new ArrayList<>();
    private final List<LightGbmDataset> watched = new ArrayList<>();

    private Growth(LightGbmDataset all, LightGbmDataset part, LightGbmBooster booster) {
        this.all = all;
        this.part = part;
        this.booster = booster;
    }

    /** Prepares a model of some of the clients, by ascending row number; all of them need no copy. */
    static Growth start(LightGbmDataset all, int[] learntFrom, String parameters) {
        LightGbmDataset part = all.subset(learntFrom);
        return new Growth(all, part, new LightGbmBooster(part, parameters + WATCHED));
    }

    /** From now on the area under the curve on these clients is noted, and growth ends when it rises no more. */
    void watch(int[] heldOut) {
        LightGbmDataset others = all.subset(heldOut);
        watched.add(others);
        booster.watch(others);
    }

    /** @throws Untrainable when the thread is interrupted, or LightGBM refuses */
    void grow(int rounds) {
        int bestLook = 0;
        for (int round = 1; round <= rounds && booster.grow(); round++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Untrainable("the training was interrupted");
            }
            if (!watched.isEmpty() && round % EVERY == 0) {
                aucs.add(booster.figure());
                bestLook = aucs.get(aucs.size() - 1) > aucs.get(bestLook) ? aucs.size() - 1 : bestLook;
                if (aucs.size() - 1 - bestLook >= PATIENCE) {
                    return;
                }
            }
        }
    }

    String text(int rounds) {
        return booster.text(rounds);
    }

    /** The mean over all growths, as long as each of them grew. */
    static List<Validation.Point> meanCurve(List<Growth> growths) {
        int looks =
                growths.stream().mapToInt(growth -> growth.aucs.size()).min().orElse(0);
        List<Validation.Point> curve = new ArrayList<>();
        for (int look = 0; look < looks; look++) {
            int at = look;
            double mean = growths.stream()
                    .mapToDouble(growth -> growth.aucs.get(at))
                    .average()
                    .orElseThrow();
            curve.add(new Validation.Point((look + 1) * EVERY, mean));
        }
        return curve;
    }

    /** The round at which a curve is highest; the full length where nothing was watched. */
    static int best(List<Validation.Point> curve, int full) {
        Validation.Point best = new Validation.Point(full, Double.NEGATIVE_INFINITY);
        for (Validation.Point point : curve) {
            best = point.auc() > best.auc() ? point : best;
        }
        return best.round();
    }

    @Override
    public void close() {
        booster.close();
        watched.forEach(LightGbmDataset::close);
        part.close();
    }
}
