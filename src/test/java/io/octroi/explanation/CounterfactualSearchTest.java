package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import io.octroi.client.ApplicationForm;
import io.octroi.client.FormLayout;
import io.octroi.explanation.Counterfactual.Change;
import io.octroi.explanation.DemoClients.DemoClient;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CounterfactualSearchTest {

    private static final int CLIENTS = Thorough.times(20, 200);
    private static final double GRID = 0.02;
    private static final double DEARER = 1.05;

    /** What the search may change, and by how much at most: kept apart from the code on purpose. */
    private enum Field {
        AMT_CREDIT(0.5, 1),
        AMT_ANNUITY(0.7, 1.3),
        AMT_GOODS_PRICE(1, 1.3);

        private final double least;
        private final double most;

        Field(double least, double most) {
            this.least = least;
            this.most = most;
        }

        double number(ApplicationForm form) {
            return form.number(FormLayout.CURRENT.field(name()));
        }
    }

    private final CounterfactualSearch search = new CounterfactualSearch(DemoClients.CATALOGUE, DemoClients.CHAMPION);
    private final Vectorizer vectorizer = DemoClients.CATALOGUE.vectorizer(DemoClients.CHAMPION.order());
    private final Scorer scorer = new Scorer(DemoClients.CHAMPION);

    private Optional<Counterfactual> find(DemoClient client) {
        return search.find(client.form(), client.history(), client.vector());
    }

    private Score score(DemoClient client, ApplicationForm form) {
        return scorer.score(vectorizer.vector(form, client.history()));
    }

    @Test
    void proposesWhatTheModelReallyGrants() {
        int found = 0;
        for (DemoClient client : DemoClients.refused(CLIENTS)) {
            Optional<Counterfactual> proposal = find(client);
            if (proposal.isPresent()) {
                found++;
                assertTrue(proposal.get().changes().size() <= 2);
                ApplicationForm form = client.form();
                for (Change change : proposal.get().changes()) {
                    Field field = Field.valueOf(change.field());
                    assertEquals(field.number(client.form()), change.from());
                    double factor = change.to() / change.from();
                    assertTrue(factor >= field.least - 1e-4 && factor <= field.most + 1e-4, change.toString());
                    form = form.with(FormLayout.CURRENT.field(change.field()), change.to());
                }
                assertEquals(score(client, form), proposal.get().score());
                assertEquals(Recommendation.GRANT, proposal.get().score().recommendation());
            }
        }
        assertTrue(found > 0, "some refusals can be turned");
        assertTrue(found < CLIENTS, "some cannot");
    }

    @Test
    void findsWhateverAGridFindsAndNoDearer() {
        for (DemoClient client : DemoClients.refused(CLIENTS)) {
            double cheapest = cheapestOnGrid(client);
            double proposed = find(client).map(Counterfactual::size).orElse(Double.POSITIVE_INFINITY);
            assertTrue(proposed <= cheapest * DEARER, client.id() + ": " + proposed + " against " + cheapest);
        }
    }

    private double cheapestOnGrid(DemoClient client) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (Field first : Field.values()) {
            for (double factor = first.least; factor <= first.most + 1e-9; factor += GRID) {
                ApplicationForm once = changed(client.form(), first, factor);
                for (Field second : Field.values()) {
                    if (second.compareTo(first) > 0) {
                        for (double other = second.least; other <= second.most + 1e-9; other += GRID) {
                            double size = Math.abs(factor - 1) + Math.abs(other - 1);
                            if (size > 1e-9
                                    && size < cheapest
                                    && score(client, changed(once, second, other))
                                                    .recommendation()
                                            == Recommendation.GRANT) {
                                cheapest = size;
                            }
                        }
                    }
                }
            }
        }
        return cheapest;
    }

    private static ApplicationForm changed(ApplicationForm form, Field field, double factor) {
        double number = field.number(form);
        return Double.isNaN(number) ? form : form.with(FormLayout.CURRENT.field(field.name()), number * factor);
    }

    @Test
    void saysSoWhereNothingRealisticSuffices() {
        assertEquals(
                "No realistic change of amount, annuity or down payment would be enough to change the recommendation.",
                new Sentences(DemoClients.CATALOGUE, Locale.ENGLISH).of(Optional.<Counterfactual>empty()));
    }

    @Test
    void tellsBothChanges() {
        Score score = DemoClients.all().get(0).score();
        Counterfactual both = new Counterfactual(
                List.of(new Change("AMT_CREDIT", 500_000, 450_000), new Change("AMT_ANNUITY", 30_000, 25_500)), score);
        assertEquals(0.25, both.size(), 1e-12);
        assertEquals(
                "The recommendation would become “grant” with a credit of 450,000 instead of 500,000 and an annuity of"
                        + " 25,500 instead of 30,000, everything else unchanged.",
                new Sentences(DemoClients.CATALOGUE, Locale.ENGLISH).of(Optional.of(both)));
    }
}
