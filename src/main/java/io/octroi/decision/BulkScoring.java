package io.octroi.decision;

import io.octroi.client.DataFolder;
import io.octroi.client.IncomingClient;
import io.octroi.client.Progress;
import io.octroi.explanation.Explainer;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVectors;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Scores many clients with one model, and writes a CSV file of one line per client. */
public final class BulkScoring {

    private final ModelPackage model;
    private final Scorer scorer;
    private final Optional<Explainer> explainer;
    private long clients;

    /** @param contributions whether each line tells the contributions of all features too */
    public BulkScoring(ModelPackage model, boolean contributions) {
        this.model = model;
        this.scorer = new Scorer(model);
        this.explainer = contributions ? Optional.of(new Explainer(model)) : Optional.empty();
    }

    /**
     * What was scored.
     *
     * @param clients how many
     * @param ignoredColumns of the feature file, which the model does not read; "" is a column without a name
     */
    public record Report(long clients, List<String> ignoredColumns) {}

    /**
     * Scores a file of feature values.
     *
     * @throws io.octroi.client.UnreadableCsv when it lacks an input of the model, or cannot be read; nothing is written
     */
    public Report featureFile(Path features, Path out, Progress progress) {
        try (FeatureFile file = FeatureFile.open(features, model)) {
            write(out, scores -> {
                for (Optional<FeatureFile.Line> line = file.next(progress);
                        line.isPresent();
                        line = file.next(progress)) {
                    add(line.get().clientId(), line.get().vector(), scores);
                }
            });
            return new Report(clients, file.ignoredColumns());
        }
    }

    /**
     * Scores all clients of a data folder, reference clients first.
     *
     * @throws io.octroi.scoring.UnusableModel when the model reads what the catalogue does not have
     * @throws io.octroi.client.UnreadableCsv when a row cannot be read; nothing is written
     */
    public Report dataFolder(DataFolder data, Catalogue catalogue, Path out) {
        model.refuseForeignInputs(model.id());
        Vectorizer vectorizer = catalogue.vectorizer(model.order());
        try (HistoryVectors histories = HistoryVectors.of(data, catalogue.aggregation())) {
            write(out, scores -> {
                Consumer<IncomingClient> each = client ->
                        add(client.id(), vectorizer.vector(client.form(), histories.vector(client.id())), scores);
                data.eachReference(each);
                data.eachApplicant(each);
            });
        }
        return new Report(clients, List.of());
    }

    private void write(Path out, Consumer<ScoreFile> work) {
        clients = 0;
        try (ScoreFile scores = new ScoreFile(out, explainer.map(any -> model.order()))) {
            work.accept(scores);
            scores.publish();
        }
    }

    private void add(long clientId, FeatureVector vector, ScoreFile scores) {
        Score score = scorer.score(vector);
        scores.write(clientId, score, explainer.map(why -> why.explain(vector, score)));
        clients++;
    }
}
