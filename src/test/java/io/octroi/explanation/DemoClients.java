package io.octroi.explanation;

import io.octroi.client.ApplicationForm;
import io.octroi.client.DataFolder;
import io.octroi.client.IncomingClient;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVector;
import io.octroi.features.HistoryVectors;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The clients of the demo data, as the shipped champion sees them. */
final class DemoClients {

    static final Catalogue CATALOGUE = Catalogue.standard();
    static final ModelPackage CHAMPION = ModelPackage.readShipped();
    private static final List<DemoClient> ALL = of(CHAMPION);

    private DemoClients() {}

    /** One client, applicants first. */
    record DemoClient(long id, ApplicationForm form, HistoryVector history, FeatureVector vector, Score score) {}

    static List<DemoClient> all() {
        return ALL;
    }

    /** The first ones whom the champion's policy refuses. */
    static List<DemoClient> refused(int count) {
        return ALL.stream()
                .filter(client -> client.score().recommendation() == Recommendation.REFUSE)
                .limit(count)
                .toList();
    }

    /** The same clients as another model of this catalogue sees them. */
    static List<DemoClient> of(ModelPackage model) {
        DataFolder folder = DataFolder.at(Path.of("src/main/resources/data"));
        Vectorizer vectorizer = CATALOGUE.vectorizer(model.order());
        Scorer scorer = new Scorer(model);
        List<DemoClient> clients = new ArrayList<>();
        try (HistoryVectors histories = HistoryVectors.of(folder, CATALOGUE.aggregation())) {
            Consumer<IncomingClient> each = client -> {
                HistoryVector history = histories.vector(client.id());
                FeatureVector vector = vectorizer.vector(client.form(), history);
                clients.add(new DemoClient(client.id(), client.form(), history, vector, scorer.score(vector)));
            };
            folder.eachApplicant(each);
            folder.eachReference(each);
        }
        return clients;
    }
}
