package io.octroi.training;

import io.octroi.client.DataFolder;
import io.octroi.client.IncomingClient;
import io.octroi.client.Outcome;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVectors;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.Sha256;
import io.octroi.training.FairnessReport.Basis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Measures a finished model on the reference clients of a data folder, whoever trained it, and on whatever. */
public final class FairnessMeasurement {

    private static final long SEED = 1;

    private final ModelPackage model;
    private final Catalogue catalogue = Catalogue.standard();
    private final Fairness fairness;
    private final ProtectedGroups groups = new ProtectedGroups();
    private final int[] proxyFeatures;

    private FairnessMeasurement(ModelPackage model, int smallestGroup) {
        this.model = model;
        List<Feature> read =
                model.order().ids().stream().map(catalogue::feature).toList();
        // An adopted model may read, by a waiver, what no client's row here ever tells.
        this.proxyFeatures = IntStream.range(0, read.size())
                .filter(i -> read.get(i).legalStatus() != LegalStatus.FORBIDDEN)
                .toArray();
        this.fairness = new Fairness(
                smallestGroup,
                groups,
                Arrays.stream(proxyFeatures).mapToObj(read::get).toList(),
                SEED);
    }

    /**
     * The report on a model and a folder.
     *
     * @param smallestGroup the figures of groups with fewer files are not told
     * @throws Unmeasurable when the folder holds no reference client
     * @throws io.octroi.scoring.UnusableModel when the model reads what the catalogue does not have
     * @throws io.octroi.client.UnreadableCsv when a row cannot be read
     */
    public static FairnessReport of(ModelPackage model, Path data, int smallestGroup, Progress progress) {
        model.refuseForeignInputs(model.id());
        DataFolder folder = DataFolder.at(data, progress);
        Path file = folder.referenceFile()
                .orElseThrow(() -> new Unmeasurable(data + " holds no application_train.csv (.gz and .zip will do):"
                        + " fairness is measured on clients whose outcome is known"));
        FairnessMeasurement measurement = new FairnessMeasurement(model, smallestGroup);
        measurement.take(folder);
        if (measurement.groups.size() == 0) {
            throw new Unmeasurable(file + " holds no reference client");
        }
        return measurement.fairness.report(
                measurement.basis(file), model.manifest().policy().threshold(), progress);
    }

    private void take(DataFolder folder) {
        Scorer scorer = new Scorer(model);
        Vectorizer vectorizer = catalogue.vectorizer(model.order());
        try (HistoryVectors histories = HistoryVectors.of(folder, catalogue.aggregation())) {
            folder.eachReference(
                    client -> take(client, vectorizer.vector(client.form(), histories.vector(client.id())), scorer));
        }
    }

    private void take(IncomingClient client, FeatureVector vector, Scorer scorer) {
        Score score = scorer.score(vector);
        Policy policy = model.manifest().policy();
        boolean defaulted = client.outcome().orElseThrow() == Outcome.DEFAULTED;
        groups.add(client);
        fairness.add(
                groups.size() - 1,
                Judgement.of(score.solvencyScore(), score.repaymentProbability(), policy, defaulted),
                Arrays.stream(proxyFeatures).mapToDouble(vector::value).toArray());
    }

    private Basis basis(Path file) {
        try {
            boolean known = model.manifest().provenance().inputs().containsValue(Sha256.of(file));
            return known ? Basis.LEARNT_FROM : Basis.OTHER_FILES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
