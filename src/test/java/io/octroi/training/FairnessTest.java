package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.ApplicationForm;
import io.octroi.client.IncomingClient;
import io.octroi.client.Outcome;
import io.octroi.client.Progress;
import io.octroi.client.ProtectedAttributes;
import io.octroi.client.Wording;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.statistics.Estimate;
import io.octroi.training.FairnessReport.AttributeFigures;
import io.octroi.training.FairnessReport.Basis;
import io.octroi.training.FairnessReport.Flag;
import io.octroi.training.FairnessReport.GroupFigures;
import io.octroi.training.FairnessReport.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 400 women, of whom 40 defaulted, and 200 men, of whom 60 defaulted. Of the women 324 who repaid and 16 who defaulted
 * are granted, of the men 98 and 22. Twenty more do not say.
 */
class FairnessTest {

    private final ProtectedGroups groups = new ProtectedGroups();
    private final Random random = new Random(5);
    private final Fairness fairness =
            new Fairness(100, groups, features("EXT_SOURCE_1", "AMT_CREDIT", "DAYS_BIRTH"), 1);

    private final FairnessReport report = measured();

    private FairnessReport measured() {
        add("F", 324, true, false, 0.1);
        add("F", 36, false, false, 0.1);
        add("F", 16, true, true, 0.1);
        add("F", 24, false, true, 0.1);
        add("M", 98, true, false, 0.2);
        add("M", 42, false, false, 0.2);
        add("M", 22, true, true, 0.2);
        add("M", 38, false, true, 0.2);
        add("XNA", 20, true, false, 0.1);
        return fairness.report(Basis.OUT_OF_FOLD, 60, Progress.SILENT);
    }

    @Test
    void countsWhoIsGrantedInEachGroup() {
        assertEquals(400, women().files());
        assertFigure(0.85, 0.8117, 0.8817, women(), FairnessMeasure.GRANT_RATE);
        assertFigure(0.60, 0.5308, 0.6654, men(), FairnessMeasure.GRANT_RATE);
        assertFigure(0.90, 0.8647, 0.9269, women(), FairnessMeasure.TRUE_POSITIVE_RATE);
        assertFigure(0.70, 0.6196, 0.7697, men(), FairnessMeasure.TRUE_POSITIVE_RATE);
        assertFigure(0.40, 0.2635, 0.5540, women(), FairnessMeasure.FALSE_POSITIVE_RATE);
        assertFigure(0.3667, 0.2562, 0.4932, men(), FairnessMeasure.FALSE_POSITIVE_RATE);
    }

    @Test
    void setsPredictionsBesideWhatHappened() {
        assertFigure(0.1, 0.1, 0.1, women(), FairnessMeasure.PREDICTED_DEFAULT_RATE);
        assertFigure(0.1, 0.0743, 0.1333, women(), FairnessMeasure.OBSERVED_DEFAULT_RATE);
        assertFigure(0.3, 0.2407, 0.3668, men(), FairnessMeasure.OBSERVED_DEFAULT_RATE);
    }

    @Test
    void comparesEachGroupWithTheBest() {
        assertEquals(Map.of(), women().ratios());
        Estimate ratio = men().ratio(FairnessMeasure.GRANT_RATE).orElseThrow();
        assertEquals(0.6 / 0.85, ratio.value(), 1e-12);
        assertEquals(0.6213, ratio.low(), 5e-5);
        assertEquals(0.7907, ratio.high(), 5e-5);
    }

    @Test
    void saysWhichGroupIsTooSmallAndNothingMore() {
        assertEquals(List.of(new Wording("Autre ou non indiqué", "Other or not given")), sex().tooSmall());
        assertEquals(
                List.of("woman", "man"),
                sex().groups().stream().map(GroupFigures::id).toList());
        assertTrue(report.markdown().contains("Too small to be shown, with fewer than 100 files: Other or not given."));
    }

    @Test
    void flagsWhoFallsBelowFourFifthsAndWherePredictionsBreakTheirWord() {
        Map<String, String> flags = flags(report);
        assertEquals(
                "Sex: “Men” is granted in 60.0% of cases, “Women” in 85.0%. The ratio 0.706 is below 0.80.",
                flags.get("grant-rate-sex-man"));
        assertTrue(flags.containsKey("good-payers-sex-man"), ".7 of .9 is .778");
        assertEquals(
                "Sex: for “Men” a default rate of 20.0% is predicted, and 30.0% was observed.",
                flags.get("calibration-sex-man"));
        assertFalse(flags.keySet().stream().anyMatch(id -> id.endsWith("woman")), flags.toString());
    }

    @Test
    void flagsAnAttributeThatCouldNotBeMeasured() {
        assertEquals(
                List.of("under-30"),
                age().groups().stream().map(GroupFigures::id).toList());
        assertEquals(
                "Age was not measured: fewer than two groups are large enough.",
                flags(report).get("not-measured-age"));
    }

    @Test
    void tellsNoShareAmongAHandful() {
        Fairness few = new Fairness(100, groups, features("AMT_CREDIT"), 1);
        for (int client = 0; client < 200; client++) {
            few.add(client, new Judgement(true, false, 0.1, client < 29), new double[] {1});
        }
        GroupFigures only = few.report(Basis.OTHER_FILES, 60, Progress.SILENT)
                .attributes()
                .get(0)
                .groups()
                .get(0);
        assertEquals(Optional.empty(), only.figure(FairnessMeasure.FALSE_POSITIVE_RATE));
        assertTrue(only.figure(FairnessMeasure.TRUE_POSITIVE_RATE).isPresent());
    }

    @Test
    void showsNoTableOfNobody() {
        Fairness few = new Fairness(100, groups, features("AMT_CREDIT"), 1);
        few.add(0, new Judgement(true, false, 0.1, false), new double[] {1});
        FairnessReport nobody = few.report(Basis.OTHER_FILES, 60, Progress.SILENT);
        assertFalse(nobody.markdown().contains("|"), nobody.markdown());
        assertFalse(new FairnessText(nobody, Locale.FRENCH).html().contains("<table"));
        assertTrue(new FairnessText(nobody, Locale.ENGLISH).text().contains("Not asked: the groups are too small."));
    }

    @Test
    void findsThatAFeatureTellsSex() {
        Proxy proxy = report.proxies().get(0);
        assertEquals("sex", proxy.attribute());
        assertEquals(600, proxy.clients());
        assertEquals("EXT_SOURCE_1", proxy.strongest().get(0));
        assertTrue(proxy.auc().low() > 0.9, proxy.toString());
        assertFalse(proxy.withoutOwn());
    }

    @Test
    void keepsAgeItselfFromTheQuestionOnAge() {
        ProtectedGroups ages = new ProtectedGroups();
        Fairness byAge = new Fairness(100, ages, features("AMT_CREDIT", "DAYS_BIRTH", "DAYS_EMPLOYED_PERC"), 1);
        for (int i = 0; i < 400; i++) {
            String days = i % 2 == 0 ? "-9000" : "-24000";
            ages.add(client("F", days));
            byAge.add(i, new Judgement(true, false, 0.1, i % 5 == 0), new double[] {
                random.nextInt(1000), Double.parseDouble(days), i % 2
            });
        }
        List<Proxy> proxies =
                byAge.report(Basis.OUT_OF_FOLD, 60, Progress.SILENT).proxies();
        assertEquals(
                List.of("age", "age"), proxies.stream().map(Proxy::attribute).toList(), "all are women");
        assertTrue(proxies.stream().allMatch(Proxy::withoutOwn));
        assertEquals(1, proxies.get(0).features(), "the amount alone is left");
        assertTrue(proxies.get(0).auc().holds(0.5), proxies.toString());
    }

    @Test
    void readsBackWhatItWrote() {
        String text = new String(report.json(), StandardCharsets.UTF_8);
        assertEquals(report, FairnessReport.parse(text));
        assertTrue(text.contains("\"truePositiveRate\" : {"), text);
        assertTrue(text.contains("\"basis\" : \"out-of-fold\""), text);
        for (String unusable :
                List.of(text.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"), "null", "{}", "")) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> FairnessReport.parse(unusable));
            assertEquals(1, String.valueOf(refusal.getMessage()).lines().count());
        }
    }

    @Test
    void measuresTheSameFromTheSameClients() {
        assertArrayEquals(new FairnessTest().report.json(), report.json());
    }

    @Test
    void writesAPageInEitherLanguageThatLoadsNothing() {
        for (Locale reader : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String page = new FairnessText(report, reader).html();
            assertTrue(page.contains("<html lang=\"" + reader.getLanguage() + "\">"), page);
            assertFalse(page.matches("(?s).*(src=|href=\"[^#]|url\\(|@import).*"), page);
        }
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertEquals(keys(Locale.ENGLISH), keys(Locale.FRENCH));
    }

    private static Set<String> keys(Locale reader) {
        return ResourceBundle.getBundle(FairnessText.PHRASES, reader).keySet();
    }

    @Test
    void refusesToTakeAForbiddenFeatureForAProxy() {
        assertThrows(IllegalArgumentException.class, () -> new Fairness(100, groups, features("CODE_GENDER"), 1));
    }

    @Test
    void partsAgesAtFullDecades() {
        assertEquals("under-30", ageOf("-10957"));
        assertEquals("30-39", ageOf("-10958"));
        assertEquals("50-59", ageOf("-21914"));
        assertEquals("60-and-over", ageOf("-21915"));
        assertEquals("60-and-over", ageOf("-40000"));
        assertEquals("under-30", ageOf("-100"));
        assertEquals("not-given", ageOf(""));
        assertEquals("not-given", ageOf("365243"));
    }

    private static String ageOf(String days) {
        int place = ProtectedAttribute.AGE.groupOf(client("F", days));
        return ProtectedAttribute.AGE.groups().get(place).id();
    }

    private void add(String sex, int count, boolean granted, boolean defaulted, double probability) {
        for (int i = 0; i < count; i++) {
            groups.add(client(sex, "-10000"));
            double external = (sex.equals("F") ? 0.6 : 0.4) + 0.15 * random.nextGaussian() / 2;
            fairness.add(groups.size() - 1, new Judgement(granted, false, probability, defaulted), new double[] {
                external, random.nextInt(1000), -10000
            });
        }
    }

    private static IncomingClient client(String sex, String days) {
        return new IncomingClient(
                1,
                Optional.of(Outcome.REPAID),
                ApplicationForm.of(Map.of("DAYS_BIRTH", days)),
                new ProtectedAttributes(Optional.of(sex), Optional.empty()));
    }

    private AttributeFigures sex() {
        return report.attributes().get(0);
    }

    private AttributeFigures age() {
        return report.attributes().get(1);
    }

    private GroupFigures women() {
        return sex().groups().get(0);
    }

    private GroupFigures men() {
        return sex().groups().get(1);
    }

    private static Map<String, String> flags(FairnessReport of) {
        return of.flags().stream()
                .collect(Collectors.toMap(Flag::id, flag -> flag.words().english()));
    }

    private static void assertFigure(
            double value, double low, double high, GroupFigures group, FairnessMeasure measure) {
        Estimate figure = group.figure(measure).orElseThrow();
        assertEquals(value, figure.value(), 5e-5);
        assertEquals(low, figure.low(), 5e-5);
        assertEquals(high, figure.high(), 5e-5);
    }

    private static List<Feature> features(String... ids) {
        return Stream.of(ids).map(Catalogue.standard()::feature).toList();
    }
}
