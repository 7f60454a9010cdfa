package io.octroi.decision;

import static io.octroi.decision.Proposals.ADA;
import static io.octroi.decision.Proposals.MOTIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Client;
import io.octroi.client.FormLayout;
import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import io.octroi.explanation.Reason;
import io.octroi.explanation.Sentences;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.ValueText;
import io.octroi.platform.BuildVersion;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class DecisionRecordTest {

    /** Every third applicant has a credit history. */
    private static final long CLIENT = 3;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private Decision decision;
    private DecisionRecord record;

    @BeforeEach
    void decide() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        applicants.promoteTheRealModel();
        decision = applicants
                .stages
                .desk(applicants.champion)
                .decide(
                        Proposals.on(applicants, CLIENT)
                                .answering(Answer.REFUSED)
                                .seeing(0),
                        ADA)
                .decision();
        record = applicants.stages.decisions().record(decision).orElseThrow();
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    @Test
    void tellsWhatWasDecidedAndByWhom() {
        DecisionRecord.Deed deed = record.decision();
        assertEquals(CLIENT, deed.client());
        assertEquals(Answer.REFUSED, deed.answer());
        assertEquals(decision.agreement(), deed.agreement());
        assertEquals(MOTIVE, deed.motive());
        assertEquals("1500.50", deed.amount().toPlainString());
        assertEquals(24, deed.months());
        assertEquals(List.of("advisor"), deed.roles());
        assertEquals(decision.at().toString(), deed.at());
        assertEquals(BuildVersion.read(), record.program());
    }

    @Test
    void tellsTheFormAsItCameInWithoutProtectedFields() {
        Map<String, String> form = new HashMap<>();
        FormLayout.CURRENT
                .fields()
                .forEach(field -> client().form().text(field).ifPresent(text -> form.put(field.name(), text)));
        assertEquals(form, record.input().form());
        FormLayout.CURRENT.fields().stream()
                .filter(field -> field.isProtected())
                .forEach(field -> assertFalse(record.input().form().containsKey(field.name()), field.name()));
        assertEquals(client().importId(), record.input().importId());
        assertTrue(record.input().history() != null);
    }

    @Test
    void tellsTheScoreToTheLastBitWithEveryContribution() {
        Assessor assessor = applicants.champion.assessor();
        Assessment assessment = assessor.assess(client());
        Explanation explanation = assessor.explain(assessment);
        Score score = assessment.score();
        RecordedScore told = record.scored().orElseThrow();
        assertEquals(score.rawScore(), told.rawScore());
        assertEquals(score.solvencyScore(), told.solvencyScore());
        assertEquals(score.repaymentProbability(), told.repaymentProbability());
        assertEquals(explanation.baseValue(), told.baseValue());
        Map<String, Contribution> parts = new HashMap<>();
        explanation.contributions().forEach(part -> parts.put(part.feature(), part));
        assertEquals(
                assessment.vector().order().ids(),
                told.features().stream().map(RecordedScore.Weight::feature).toList());
        told.features().forEach(weight -> {
            Contribution part = Objects.requireNonNull(parts.get(weight.feature()));
            assertEquals(part.contribution(), weight.contribution());
            assertEquals(part.value(), weight.value() == null ? Double.NaN : weight.value());
        });
        assertEquals(ScoreWriter.hash(assessment.vector().values()), told.vectorHash());
        assertEquals(
                assessor.reasons(explanation).against().stream()
                        .map(reason -> reason.feature().id())
                        .toList(),
                told.reasons().stream()
                        .filter(theme -> theme.weight() > 0)
                        .map(RecordedScore.Theme::feature)
                        .toList());
    }

    @Test
    void tellsTheModelWithItsPolicyCostsAndCalibration() {
        Manifest manifest = applicants.champion.assessor().model().manifest();
        RecordedScore.Model model = record.scored().orElseThrow().model();
        assertEquals(manifest.id(), model.id());
        assertEquals(manifest.files().get("model.txt"), model.sha256());
        assertEquals(64, model.sha256().length());
        assertEquals(manifest.policy(), model.policy());
        assertEquals(manifest.costMatrix(), model.costMatrix());
        assertEquals(manifest.calibration(), model.calibration());
        assertEquals(Catalogue.standard().version(), model.catalogue());
    }

    @Test
    void tellsWhatWasShownInTheReadersLanguage() {
        Assessor assessor = applicants.champion.assessor();
        Explanation explanation = assessor.explain(assessor.assess(client()));
        DecisionRecord.Shown shown = record.shown();
        assertEquals("fr", shown.language());
        assertEquals(
                record.scored().orElseThrow().reasons().size(), shown.reasons().size());
        Reason first = assessor.reasons(explanation).against().get(0);
        assertTrue(
                shown.reasons().get(0).contains(first.feature().label().french()),
                shown.reasons().get(0));
        assertEquals(
                explanation.strongest(2).stream().map(Contribution::feature).toList(),
                shown.spreads().stream().map(ShownSpread::feature).toList());
    }

    @Test
    void isTheSameTextWhenItIsReadAndWrittenAgain() {
        byte[] json = applicants.stages.decisions().json(decision).orElseThrow();
        assertEquals(record, RecordText.read(json));
        assertEquals(
                new String(json, StandardCharsets.UTF_8),
                new String(RecordText.json(RecordText.read(json)), StandardCharsets.UTF_8));
    }

    @Test
    void tellsWhatItsFeaturesMeanAndWhoAnswersForIt() {
        Map<String, RecordedFeature> features = Objects.requireNonNull(record.features());
        record.scored().orElseThrow().features().forEach(weight -> {
            Feature known = Catalogue.standard().feature(weight.feature());
            Feature told = Objects.requireNonNull(features.get(known.id())).named(known.id());
            assertEquals(known.label(), told.label());
            double value = weight.value() == null ? Double.NaN : weight.value();
            for (Locale reader : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertEquals(new ValueText(reader).of(known, value), new ValueText(reader).of(told, value));
            }
        });
        assertTrue(features.keySet().containsAll(record.input().form().keySet()));
        assertEquals("Prêt à dépenser", Objects.requireNonNull(record.issuer()).lender());
        assertEquals(decision.id(), record.decision().number());
        assertEquals(ZoneId.systemDefault().getId(), record.decision().zone());
    }

    @Test
    void tellsReasonsAndWhatWouldChangeTheOutcomeInBothLanguages() {
        Assessor assessor = applicants.champion.assessor();
        Assessment assessment = assessor.assess(client());
        List<Reason> reasons = assessor.reasons(assessor.explain(assessment)).all();
        RecordedScore score = record.scored().orElseThrow();
        for (Locale reader : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Sentences sentences = new Sentences(Catalogue.standard(), reader);
            assertEquals(
                    reasons.stream().map(sentences::of).toList(),
                    score.reasons().stream()
                            .map(theme ->
                                    Objects.requireNonNull(theme.sentence()).in(reader))
                            .toList());
            assertEquals(
                    sentences.of(assessor.counterfactual(assessment)),
                    Objects.requireNonNull(score.change()).in(reader));
        }
    }

    @Test
    void tellsAnExtractOfTheModelCard() {
        Manifest manifest = applicants.champion.assessor().model().manifest();
        RecordedScore.Card card =
                Objects.requireNonNull(record.scored().orElseThrow().model().card());
        assertEquals(manifest.metrics(), card.metrics());
        assertEquals(manifest.created().toString(), card.created());
        assertTrue(Objects.requireNonNull(card.purpose()).startsWith("Scores applications"), card.purpose());
        assertTrue(Objects.requireNonNull(card.limits()).startsWith("- **Selection bias.**"), card.limits());
    }

    @Test
    void readsRecordsOfTheFirstFormat() throws IOException {
        DecisionRecord first = DecisionRecord.parse(FirstFormat.of(RecordText.json(record)));
        assertEquals(1, first.formatVersion());
        assertEquals(record.input(), first.input());
        assertEquals(record.shown(), first.shown());
        assertEquals(
                record.scored().orElseThrow().features(),
                first.scored().orElseThrow().features());
    }

    private Client client() {
        return applicants.stages.clients().get(CLIENT + "");
    }
}
