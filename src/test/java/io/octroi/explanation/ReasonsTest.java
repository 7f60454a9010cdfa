package io.octroi.explanation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import io.octroi.explanation.DemoClients.DemoClient;
import io.octroi.features.Feature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final int CLIENTS = Thorough.times(100, 500);

    private final Explainer explainer = new Explainer(DemoClients.CHAMPION);

    private Explanation explain(DemoClient client) {
        return explainer.explain(client.vector(), client.score());
    }

    private static Reasons reasons(Explanation explanation) {
        return Reasons.of(explanation, DemoClients.CATALOGUE, DemoClients.CHAMPION.manifest());
    }

    @Test
    void statesNoReasonThatItsContributionContradicts() {
        for (DemoClient client : DemoClients.all().subList(0, CLIENTS)) {
            Explanation explanation = explain(client);
            Map<String, Double> contributions = explanation.contributions().stream()
                    .collect(groupingBy(Contribution::feature, summingDouble(Contribution::contribution)));
            Map<Feature.Group, Double> themes = explanation.contributions().stream()
                    .collect(groupingBy(
                            part -> DemoClients.CATALOGUE
                                    .feature(part.feature())
                                    .group(),
                            summingDouble(Contribution::contribution)));
            Reasons reasons = reasons(explanation);
            reasons.against().forEach(reason -> {
                assertTrue(contributions.getOrDefault(reason.feature().id(), 0.0) > 0, reason.toString());
                assertTrue(themes.getOrDefault(reason.theme(), 0.0) > 0, reason.toString());
            });
            reasons.inFavour().forEach(reason -> {
                assertTrue(contributions.getOrDefault(reason.feature().id(), 0.0) < 0, reason.toString());
                assertTrue(themes.getOrDefault(reason.theme(), 0.0) < 0, reason.toString());
            });
            assertWeightiest(reasons.against(), themes, 1);
            assertWeightiest(reasons.inFavour(), themes, -1);
        }
    }

    private static void assertWeightiest(List<Reason> reasons, Map<Feature.Group, Double> themes, int direction) {
        List<Double> weightiest = themes.values().stream()
                .map(weight -> direction * weight)
                .filter(weight -> weight > 0)
                .sorted((a, b) -> Double.compare(b, a))
                .limit(4)
                .toList();
        assertEquals(weightiest.size(), reasons.size());
        for (int i = 0; i < reasons.size(); i++) {
            assertEquals(weightiest.get(i), direction * reasons.get(i).weight(), 1e-12);
        }
    }

    @Test
    void speaksOfNothingThatOnlyAProgramKnows() {
        for (Locale reader : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Sentences sentences = new Sentences(DemoClients.CATALOGUE, reader);
            for (DemoClient client : DemoClients.all().subList(0, CLIENTS)) {
                Reasons reasons = reasons(explain(client));
                Stream.concat(reasons.against().stream(), reasons.inFavour().stream())
                        .map(sentences::of)
                        .forEach(sentence ->
                                assertFalse(sentence.matches("(?s).*([A-Z]{2,}_|\\w_\\w|NaN|[{}]).*"), sentence));
            }
        }
    }

    @Test
    void comparesWithClientsWhoRepaid() {
        Feature feature = DemoClients.CATALOGUE.feature("AMT_CREDIT");
        Reason reason = new Reason(feature.group(), 0.5, feature, 0.4, 450_000, OptionalDouble.of(500_000), true);
        Sentences french = new Sentences(DemoClients.CATALOGUE, Locale.FRENCH);
        Sentences english = new Sentences(DemoClients.CATALOGUE, Locale.ENGLISH);
        assertEquals(
                "Montant du crédit : 450 000 (en général 500 000 chez les clients qui ont remboursé)",
                french.of(reason).replace('\u202f', ' '));
        assertEquals("Amount of the credit: 450,000 (typically 500,000 among clients who repaid)", english.of(reason));
        Reason same = new Reason(feature.group(), 0.5, feature, 0.4, 450_000, OptionalDouble.of(450_000), true);
        assertEquals("Amount of the credit: 450,000 (like most clients who repaid)", english.of(same));
        Reason unknown = new Reason(feature.group(), 0.5, feature, 0.4, Double.NaN, OptionalDouble.empty(), true);
        assertEquals("Amount of the credit: not given", english.of(unknown));
    }

    @Test
    void callsOnlyWhatIsAskedForActionable() {
        List<Reason> all = DemoClients.all().stream()
                .limit(CLIENTS)
                .map(client -> reasons(explain(client)))
                .flatMap(reasons -> Stream.concat(reasons.against().stream(), reasons.inFavour().stream()))
                .toList();
        assertTrue(all.stream().anyMatch(Reason::actionable));
        for (Reason reason : all) {
            boolean asked = DemoClients.CATALOGUE.roots(reason.feature().id()).stream()
                    .anyMatch(List.of("AMT_CREDIT", "AMT_ANNUITY", "AMT_GOODS_PRICE")::contains);
            assertEquals(asked, reason.actionable(), reason.feature().id());
        }
    }

    @Test
    void cannotBeMadeToContradictItself() {
        Feature feature = DemoClients.CATALOGUE.feature("AMT_CREDIT");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Reason(feature.group(), 0.5, feature, -0.1, 1, OptionalDouble.empty(), true));
    }
}
