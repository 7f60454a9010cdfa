package io.octroi.training;

import io.octroi.client.DataFolder;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.scoring.CostMatrix;
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

/**
 * Learns a model from a folder of reference clients, and writes it as a package.
 *
 * <p>The same clients, recipe and seed give the same package to the byte, its creation instant aside, on any number of
 * cores.
 */
public final class Training {

    private final Catalogue catalogue;
    private final Recipe recipe;
    private final CostMatrix costs;
    private final Clock clock;
    private final Progress progress;

    public Training(Catalogue catalogue, Recipe recipe, CostMatrix costs, Clock clock, Progress progress) {
        this.catalogue = catalogue;
        this.recipe = recipe;
        this.costs = costs;
        this.clock = clock;
        this.progress = progress;
    }

    /** With this program's catalogue, recipe and costs. */
    public static Training standard(Progress progress) {
        return new Training(Catalogue.standard(), Recipe.STANDARD, CostMatrix.STANDARD, Clock.systemUTC(), progress);
    }

    /**
     * Trains on the reference clients in {@code data} and writes the package to {@code out}.
     *
     * @param out a folder that does not exist yet, or is empty
     * @param seed of everything random
     * @throws Untrainable when nothing can be learnt from these clients with these costs
     * @throws io.octroi.client.UnreadableCsv when a row cannot be read
     * @throws io.octroi.scoring.UnusableModel when the package cannot be written
     */
    public TrainingReport train(Path data, Path out, long seed) {
        Instant start = clock.instant();
        PackageDraft.refuseTaken(out);
        costs.degeneracy().ifPresent(words -> {
            throw new Untrainable("the cost matrix is degenerate: " + words);
        });
        Path file = DataFolder.at(data)
                .referenceFile()
                .orElseThrow(() -> new Untrainable(data + " holds no application_train.csv (.gz and .zip will do)"));
        Examples offered = Examples.read(DataFolder.at(data, progress), catalogue);
        refuseOneOutcome(offered, file);
        refuseTooFew(offered, file);
        Examples examples = new Shortlist(recipe, seed, progress).of(offered);
        CrossValidation.Learnt learnt = new CrossValidation(examples, recipe, seed, progress)
                .run(Runtime.getRuntime().availableProcessors());
        Appraisal appraisal = Appraisal.of(learnt.rawScores(), examples.defaulted(), costs);
        Provenance provenance = provenance(data, examples, seed);
        ModelPackage model =
                draft(learnt.model(), examples, appraisal, provenance).publish(out);
        return report(model, out, examples, appraisal, Duration.between(start, clock.instant()));
    }

    private PackageDraft draft(String model, Examples examples, Appraisal appraisal, Provenance provenance) {
        Instant created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ModelCard card = new ModelCard(examples.features(), catalogue, provenance, appraisal, costs);
        return new PackageDraft(
                model,
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
                GlobalImportance.of(Forest.parse(model), examples),
                id -> card.markdown(id, created));
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
        if (examples.size() < recipe.fewestClients()) {
            throw new Untrainable(examples.size() + " reference clients in " + file + " are too few to learn from: "
                    + recipe.fewestClients() + " or more are needed");
        }
    }

    private static Provenance provenance(Path data, Examples examples, long seed) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Path file : DataFolder.at(data).referenceFiles()) {
            try {
                digests.put(String.valueOf(file.getFileName()), Sha256.of(file));
            } catch (IOException e) {
                throw new Untrainable(file + " cannot be read again (" + e.getMessage() + ")");
            }
        }
        return new Provenance(digests, examples.size(), examples.defaultRate(), seed);
    }

    private static TrainingReport report(
            ModelPackage model, Path out, Examples examples, Appraisal appraisal, Duration took) {
        return new TrainingReport(
                model.id(),
                out,
                examples.size(),
                examples.defaultRate(),
                examples.features().size(),
                appraisal.auc(),
                appraisal.cut().cost(),
                appraisal.policy().threshold(),
                took);
    }
}
