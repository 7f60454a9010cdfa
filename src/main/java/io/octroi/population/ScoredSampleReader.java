package io.octroi.population;

import io.octroi.client.Client;
import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.client.HistorySummary;
import io.octroi.client.Outcome;
import io.octroi.client.UnreadableForm;
import io.octroi.explanation.Explainer;
import io.octroi.explanation.Explanations;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.features.StoredHistories;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.Batch;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads reference clients from the database, and has a model score and explain them, block after block; once. */
final class ScoredSampleReader {

    /** Enough for the loops of an explanation, and small beside what is kept. */
    private static final int BLOCK = 1_024;

    /** What is drawn in a plane; more points would only hide each other. */
    private static final int DRAWN = 1_000;

    private final Clients clients;
    private final StoredHistories histories;
    private final Vectorizer vectorizer;
    private final Scorer scorer;
    private final Explainer explainer;
    private final int size;
    private final long[] numbers;
    private final float[][] columns;
    private final List<ScoredFile> drawn = new ArrayList<>();
    private final List<FeatureVector> block = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int read;

    ScoredSampleReader(Clients clients, Catalogue catalogue, ModelPackage model, int limit) {
        this.clients = clients;
        this.histories = new StoredHistories(clients);
        this.vectorizer = catalogue.vectorizer(model.order());
        this.scorer = new Scorer(model);
        this.explainer = new Explainer(model);
        this.size = (int) Math.min(limit, clients.count(ClientKind.REFERENCE));
        this.numbers = new long[size];
        this.columns = new float[model.order().size()][size];
    }

    /** The first reference clients by number; one whose form cannot be read is nobody's neighbour. */
    ScoredSample read() {
        clients.eachReference(size, this::add);
        finishBlock();
        for (int feature = 0; feature < columns.length; feature++) {
            columns[feature] = Arrays.copyOf(columns[feature], read);
        }
        ContributionTable contributions = new ContributionTable(Arrays.copyOf(numbers, read), columns);
        return new ScoredSample(vectorizer, scorer, explainer, contributions, drawn);
    }

    private void add(Client client, Optional<HistorySummary> history) {
        try {
            block.add(vectorizer.vector(client.form(), histories.unpacked(history)));
        } catch (UnreadableForm e) {
            return;
        }
        numbers[read + block.size() - 1] = client.id();
        outcomes.add(client.outcome().orElseThrow());
        if (block.size() == BLOCK) {
            finishBlock();
        }
    }

    private void finishBlock() {
        Batch batch = Batch.of(vectorizer.order(), block);
        Scores scores = scorer.score(batch);
        Explanations why = explainer.explain(batch, scores);
        for (int row = 0; row < batch.size(); row++, read++) {
            for (int feature = 0; feature < columns.length; feature++) {
                columns[feature][read] = (float) why.contribution(row, feature);
            }
            if (isDrawn(read)) {
                drawn.add(new ScoredFile(block.get(row), scores.score(row), outcomes.get(row)));
            }
        }
        block.clear();
        outcomes.clear();
    }

    /** All of a small sample; of a larger one {@link #DRAWN}, evenly spread over it. */
    private boolean isDrawn(int place) {
        return size <= DRAWN || (long) place * DRAWN / size < (place + 1L) * DRAWN / size;
    }
}
