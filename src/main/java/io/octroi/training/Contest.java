package io.octroi.training;

import io.octroi.scoring.CostMatrix;
import io.octroi.training.Standing.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets candidates compete by nested cross-validation: in each part, inner folds settle everything for each candidate, and
 * the clients held out judge it; the part of all clients yields the models one of which is packed.
 *
 * <p>Candidates and parts run side by side, each model on one thread, so that the number of cores changes the time and
 * nothing else.
 */
final class Contest {

    private final Examples offered;
    private final List<Candidate> candidates;
    private final Plan plan;
    private final CostMatrix costs;
    private final KeptResults kept;
    private final ModelCount count;

    /** @param count hears of models that an earlier run left; the others tell of themselves */
    Contest(
            Examples offered,
            List<Candidate> candidates,
            Plan plan,
            CostMatrix costs,
            KeptResults kept,
            ModelCount count) {
        this.offered = offered;
        this.candidates = candidates;
        this.plan = plan;
        this.costs = costs;
        this.kept = kept;
        this.count = count;
    }

    /**
     * Holds it.
     *
     * @param heard told of each standing as it comes, by several threads
     * @return a standing for each part and candidate, the part of all clients first
     * @throws Untrainable when there are too few clients of one outcome, or LightGBM refuses
     */
    List<Standing> held(int threads, Consumer<Standing> heard) {
        Folds outer = Folds.stratified(offered.defaulted(), plan.outerFolds(), Plan.OUTER_SEED);
        List<Part> parts = new ArrayList<>(List.of(Part.whole(offered, selection())));
        for (int fold = 0; fold < outer.count(); fold++) {
            parts.add(Part.outer(fold, offered, outer, selection()));
        }
        List<Callable<Standing>> jobs = new ArrayList<>();
        for (Part part : parts) {
            for (Candidate candidate : plan.learners(candidates)) {
                jobs.add(() -> {
                    Standing standing = standing(part, candidate);
                    heard.accept(standing);
                    return standing;
                });
            }
        }
        List<Standing> standings = new ArrayList<>(SideBySide.run(jobs, threads));
        for (Average average : plan.averages(candidates)) {
            for (Part part : parts) {
                Standing standing = average.standing(part, standings, costs, plan.seed());
                heard.accept(standing);
                standings.add(standing);
            }
        }
        return standings;
    }

    private Selection selection() {
        return new Selection(Plan.MOST_BY_OUTCOME, new Shortlist(plan.features(), plan.recipe(), plan.seed()), count);
    }

    private Standing standing(Part part, Candidate candidate) {
        Selection.Selected choice = part.selected(candidate.readsHistory());
        Examples examples = choice.examples();
        Folds inner = Folds.stratified(examples.defaulted(), plan.innerFolds(), plan.seed());
        List<Tried> tried = new ArrayList<>();
        for (Candidate.Trial trial : candidate.trials(plan.draws(), plan.seed())) {
            String name = name(part, candidate) + "-" + tried.size();
            Validation validation = kept(
                    name, KeptForms.VALIDATION, candidate, plan.innerFolds(), () -> trial.validate(examples, inner));
            tried.add(Tried.of(trial, validation, examples.defaulted(), costs));
        }
        return Standing.settled(
                candidate,
                part,
                tried,
                costs,
                plan.seed(),
                chosen -> kept(
                        name(part, candidate) + "-learnt",
                        KeptForms.OUTING,
                        candidate,
                        1,
                        () -> counted(candidate, outing(part, choice, chosen))));
    }

    /** What is learnt in the end counts as one more model. */
    private Outing counted(Candidate candidate, Outing outing) {
        if (candidate instanceof BoostedTrees) {
            count.stands();
        }
        return outing;
    }

    /** A result of so many models, from an earlier run where that left one. */
    private <T> T kept(String name, KeptResults.Form<T> form, Candidate candidate, int models, Supplier<T> work) {
        if (candidate instanceof BoostedTrees && kept.has(name)) {
            for (int model = 0; model < models; model++) {
                count.stands();
            }
        }
        return kept.result(name, form, work);
    }

    private static String name(Part part, Candidate candidate) {
        return "part-" + part.number() + "-" + candidate.id();
    }

    private static Outing outing(Part part, Selection.Selected choice, Tried chosen) {
        long start = System.nanoTime();
        Candidate.Learnt learnt =
                chosen.trial().learn(choice.examples(), chosen.validation().rounds());
        long between = System.nanoTime();
        Examples judged = part.judged(choice);
        double[] scores = new double[judged.size()];
        for (int client = 0; client < scores.length; client++) {
            scores[client] = learnt.rawScore(judged.row(client));
        }
        double scored = (System.nanoTime() - between) / 1e9;
        return new Outing(scores, part.isWhole() ? learnt.text() : "", (between - start) / 1e9, scored);
    }
}
