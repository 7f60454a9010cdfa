package io.octroi.training;

import io.octroi.client.DataFolder;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.CostTerms;
import io.octroi.scoring.Forest;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.Manifest.Origin;
import io.octroi.scoring.Manifest.Provenance;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.PackageDraft;
import io.octroi.scoring.Preparation;
import io.octroi.scoring.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns a model from a folder of reference clients, and writes it as a package.
 *
 * <p>The same clients, plan and costs give the same package to the byte, its creation instant aside, on any number of
 * cores, and also when it was killed on the way and started again.
 */
public final class Training {

    private final Catalogue catalogue;
    private final Plan plan;
    private final CostMatrix costs;
    private final Clock clock;
    private final Progress progress;
    private final RunTracking tracking;
    private final String program;

    /** @param program which version of this program trains; another one starts anew what this one left half-done */
    public Training(
            Catalogue catalogue,
            Plan plan,
            CostMatrix costs,
            Clock clock,
            Progress progress,
            RunTracking tracking,
            String program) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.costs = costs;
        this.clock = clock;
        this.progress = progress;
        this.tracking = tracking;
        this.program = program;
    }

    /**
     * Trains on the reference clients in {@code data} and writes the package to {@code out}.
     *
     * @param out a folder that does not exist yet, or is empty
     * @throws Untrainable when nothing can be learnt from these clients with these costs
     * @throws io.octroi.client.UnreadableCsv when a row cannot be read
     * @throws io.octroi.scoring.UnusableModel when the package cannot be written
     */
    public TrainingReport train(Path data, Path out) {
        Instant start = clock.instant();
        PackageDraft.refuseTaken(out);
        costs.degeneracy().ifPresent(words -> {
            throw new Untrainable("the cost matrix is degenerate: " + words);
        });
        Path file = DataFolder.at(data)
                .referenceFile()
                .orElseThrow(() -> new Untrainable(data + " holds no application_train.csv (.gz and .zip will do)"));
        DataFolder folder = DataFolder.at(data, progress);
        Examples offered = Examples.read(folder, catalogue);
        refuseOneOutcome(offered, file);
        refuseTooFew(offered, file);
        Provenance provenance = provenance(data, offered);
        try (KeptResults kept = KeptResults.beside(out, key(provenance))) {
            TrainingReport report = trained(data, offered, ignored(folder), provenance, kept, out, start);
            kept.remove();
            return report;
        }
    }

    private TrainingReport trained(
            Path data,
            Examples offered,
            Map<String, Set<String>> ignored,
            Provenance provenance,
            KeptResults kept,
            Path out,
            Instant start) {
        ModelCount count = new ModelCount(progress);
        List<Candidate> candidates = plan.candidates(provenance.inputs().size() > 1, count);
        count.expect(plan.models(candidates));
        try (ToldTraining told = ToldTraining.begun(
                tracking,
                out.getFileName() + ", " + plan.budget(),
                tags(provenance),
                parameters(),
                candidates,
                costs)) {
            List<Standing> standings = new Contest(offered, candidates, plan, costs, kept, count)
                    .held(
                            Runtime.getRuntime().availableProcessors(),
                            standing -> told.stands(standing, offered.defaulted()));
            Comparison comparison = new Comparison(candidates, standings, offered.defaulted(), costs, plan.seed());
            List<Comparison.Row> rows = comparison.rows();
            Appraisal appraisal = Appraisal.of(comparison, rows, costs, plan.seed());
            Attachments attachments = new Attachments(
                    candidates,
                    comparison,
                    rows,
                    appraisal,
                    standings.stream()
                            .filter(standing -> standing.part().isWhole())
                            .toList());
            FairnessReport fairness = fairness(data, appraisal);
            ModelPackage model =
                    draft(appraisal, provenance, rows, attachments, fairness).publish(out);
            told.came(rows, appraisal, model.id(), out);
            return report(model, out, ignored, appraisal, rows, kept.found(), Duration.between(start, clock.instant()));
        }
    }

    /** By the policy that is packed, each client as scored by a model that had not learnt from them. */
    private FairnessReport fairness(Path data, Appraisal appraisal) {
        Examples examples = appraisal.winner().examples();
        boolean[] defaulted = examples.defaulted();
        double[] raw = appraisal.winner().chosen().validation().rawScores();
        return FairnessReport.of(
                ProtectedGroups.read(DataFolder.at(data)),
                client -> Judgement.of(
                        Standing.solvency(raw[client]),
                        appraisal.calibration().calibration().repaymentProbability(raw[client]),
                        appraisal.policy(),
                        defaulted[client]),
                examples,
                appraisal.policy(),
                plan.seed(),
                progress);
    }

    private PackageDraft draft(
            Appraisal appraisal,
            Provenance provenance,
            List<Comparison.Row> rows,
            Attachments attachments,
            FairnessReport fairness) {
        Instant created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Examples examples = appraisal.winner().examples();
        String text = appraisal.winner().outing().text();
        Forest forest = Forest.parse(text);
        Map<String, Double> importance = GlobalImportance.of(forest, examples);
        ModelCard card = new ModelCard(catalogue, provenance, plan, appraisal, rows, costs, fairness);
        return new PackageDraft(
                text,
                Origin.TRAINED,
                created,
                catalogue.version(),
                examples.features().stream().map(Input::of).toList(),
                Preparation.NONE,
                appraisal.calibration().calibration(),
                appraisal.calibration().reliability(),
                appraisal.policy(),
                costs,
                appraisal.metrics(),
                new TypicalValues(examples).byFeature(),
                provenance,
                List.of(),
                GoldenVectors.like(examples, PackageDraft.GOLDEN_ROWS, provenance.seed()),
                importance,
                id -> card.markdown(id, created),
                attachments.texts(
                        program,
                        parameters(),
                        costs,
                        Contributions.of(forest, examples, importance, catalogue),
                        fairness));
    }

    /** What was asked for, by name; the same for every run of the same training. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("budget", plan.budget().name());
        parameters.put("draws", String.valueOf(plan.draws()));
        parameters.put("outerFolds", String.valueOf(plan.outerFolds()));
        parameters.put("outerSeed", String.valueOf(Plan.OUTER_SEED));
        parameters.put("innerFolds", String.valueOf(plan.innerFolds()));
        parameters.put("mostFeatures", String.valueOf(plan.features()));
        parameters.put("monotone", String.valueOf(plan.monotone()));
        parameters.put("seed", String.valueOf(plan.seed()));
        parameters.put("standardRecipe", plan.recipe().toString());
        return parameters;
    }

    /** Differs whenever what is worked out on the way may. */
    private String key(Provenance provenance) {
        return String.join(
                "\n",
                "program " + program,
                "catalogue " + catalogue.version(),
                "data " + provenance.inputs(),
                "costs " + CostTerms.of(costs),
                "plan " + parameters());
    }

    private Map<String, String> tags(Provenance provenance) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("program", program);
        tags.put("catalogue", catalogue.version());
        tags.put("clients", String.valueOf(provenance.clients()));
        provenance.inputs().forEach((name, sha256) -> tags.put("data." + name, sha256));
        CostTerms.of(costs).forEach((name, cost) -> tags.put("cost." + name, String.valueOf(cost)));
        return tags;
    }

    private static Map<String, Set<String>> ignored(DataFolder folder) {
        Map<String, Set<String>> ignored = new TreeMap<>();
        folder.notes().forEach((file, note) -> {
            if (!note.ignoredColumns().isEmpty()) {
                ignored.put(file, note.ignoredColumns());
            }
        });
        return ignored;
    }

    private static void refuseOneOutcome(Examples examples, Path file) {
        if (examples.size() == 0) {
            throw new Untrainable(file + " holds no reference client");
        }
        double rate = examples.defaultRate();
        if (rate == 0 || rate == 1) {
            throw new Untrainable("all " + examples.size() + " reference clients in " + file + " have TARGET "
                    + (int) rate + ": a model learns from both outcomes");
        }
    }

    private void refuseTooFew(Examples examples, Path file) {
        int fewest = plan.fewestClients();
        if (examples.size() < fewest) {
            throw new Untrainable(examples.size() + " reference clients in " + file + " are too few to learn from: "
                    + fewest + " or more are needed");
        }
    }

    private Provenance provenance(Path data, Examples examples) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Path file : DataFolder.at(data).referenceFiles()) {
            try {
                digests.put(String.valueOf(file.getFileName()), Sha256.of(file));
            } catch (IOException e) {
                throw new Untrainable(file + " cannot be read again (" + e.getMessage() + ")");
            }
        }
        return new Provenance(digests, examples.size(), examples.defaultRate(), plan.seed());
    }

    private static TrainingReport report(
            ModelPackage model,
            Path out,
            Map<String, Set<String>> ignored,
            Appraisal appraisal,
            List<Comparison.Row> rows,
            int resumed,
            Duration took) {
        Examples examples = appraisal.winner().examples();
        return new TrainingReport(
                model.id(),
                out,
                examples.size(),
                examples.defaultRate(),
                ignored,
                examples.features().size(),
                appraisal.winner().steps().stream()
                        .map(step -> new TrainingReport.Step(step.rule(), step.before(), step.after()))
                        .toList(),
                rows.stream().map(Comparison.Row::line).toList(),
                appraisal.winner().candidate().label(),
                appraisal.chosen().of(Figure.AUC).value(),
                appraisal.chosen().of(Figure.COST).value(),
                appraisal.interval(),
                appraisal.stability().flipped(),
                resumed,
                took);
    }
}
