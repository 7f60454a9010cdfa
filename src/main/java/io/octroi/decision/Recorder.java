package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.Quality;
import io.octroi.client.Warning;
import io.octroi.explanation.Sentences;
import io.octroi.features.Catalogue;
import io.octroi.population.Population;
import io.octroi.scoring.Recommendation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down what led to a decision: the file, what the champion made of it, and what the person was shown. */
public class Recorder {

    private static final int SPREADS = 2;
    private static final FormField PRODUCT = FormLayout.CURRENT.field("NAME_CONTRACT_TYPE");

    private final Catalogue catalogue;
    private final Population population;
    private final Quality quality;
    private final Origin origin;
    private final ScoreWriter scores;

    public Recorder(Catalogue catalogue, Population population, Quality quality, Origin origin) {
        this.catalogue = catalogue;
        this.population = population;
        this.quality = quality;
        this.origin = origin;
        this.scores = new ScoreWriter(catalogue);
    }

    /**
     * Where records are written.
     *
     * @param program version of Octroi
     * @param zone the time zone of the house
     */
    public record Origin(String program, Issuer issuer, ZoneId zone) {}

    /**
     * What leads to a decision that is still to be taken.
     *
     * @param remarks what was remarkable about the file
     * @param score what the champion said; absent when scoring was out of use
     */
    record Evidence(
            Examination examination,
            DecisionRecord.Input input,
            List<DecisionRecord.Remark> remarks,
            @Nullable RecordedScore score,
            DecisionRecord.Shown shown) {}

    /**
     * Gathers it. Nobody holds the client meanwhile: what it asks the database for would need another connection.
     *
     * @param importedAt when the client's file came in
     */
    Evidence evidence(Examination examination, Instant importedAt, Seen seen) {
        ApplicationForm form = examination.client().form();
        return new Evidence(
                examination,
                input(examination, form, importedAt),
                remarks(form, seen),
                examination.findings().map(scores::write).orElse(null),
                shown(seen, examination));
    }

    DecisionRecord record(Decision decision, Proposal proposal, Decider by, Evidence evidence) {
        return new DecisionRecord(
                DecisionRecord.FORMAT_VERSION,
                origin.program(),
                origin.issuer(),
                deed(decision, proposal, by, evidence.examination().client().form()),
                evidence.input(),
                evidence.remarks(),
                evidence.score(),
                evidence.shown(),
                features(evidence));
    }

    /** What every field of the form and every input of the model means. */
    private Map<String, RecordedFeature> features(Evidence evidence) {
        Map<String, RecordedFeature> told = new TreeMap<>();
        Stream.concat(
                        evidence.input().form().keySet().stream(),
                        Optional.ofNullable(evidence.score()).map(RecordedScore::features).stream()
                                .flatMap(List::stream)
                                .map(RecordedScore.Weight::feature))
                .forEach(id -> catalogue.find(id).ifPresent(feature -> told.put(id, RecordedFeature.of(feature))));
        return told;
    }

    private DecisionRecord.Deed deed(Decision decision, Proposal proposal, Decider by, ApplicationForm form) {
        return new DecisionRecord.Deed(
                decision.id(),
                decision.client(),
                decision.ordinal(),
                decision.answer(),
                decision.recommendation().map(Recommendation::name).orElse(null),
                decision.agreement(),
                proposal.ground().orElse(null),
                proposal.motive(),
                proposal.amount(),
                proposal.months(),
                form.text(PRODUCT).orElse(""),
                by.name(),
                by.roles(),
                proposal.seen().channel(),
                decision.at().toString(),
                origin.zone().getId());
    }

    private static DecisionRecord.Input input(Examination seen, ApplicationForm form, Instant importedAt) {
        Map<String, String> fields = new TreeMap<>();
        FormLayout.CURRENT.fields().forEach(field -> form.text(field)
                .ifPresent(text -> fields.put(field.name(), text)));
        return new DecisionRecord.Input(
                seen.client().importId(),
                importedAt.toString(),
                FormLayout.CURRENT.version(),
                fields,
                seen.history()
                        .map(packed -> new DecisionRecord.History(
                                packed.version(), Base64.getEncoder().encodeToString(packed.content())))
                        .orElse(null));
    }

    private List<DecisionRecord.Remark> remarks(ApplicationForm form, Seen seen) {
        return quality.warnings(form).stream()
                .map(warning -> remark(warning, seen))
                .toList();
    }

    private static DecisionRecord.Remark remark(Warning warning, Seen seen) {
        Map<String, String> values = new TreeMap<>();
        warning.values()
                .forEach(value -> values.put(value.field().name(), value.text().orElse("")));
        return new DecisionRecord.Remark(
                warning.rule().id(),
                warning.rule().sentence().in(seen.language()),
                warning.rule().sentence(),
                values);
    }

    private DecisionRecord.Shown shown(Seen seen, Examination examination) {
        Sentences sentences = new Sentences(catalogue, seen.language());
        Optional<Examination.Findings> findings = examination.findings();
        return new DecisionRecord.Shown(
                seen.language().getLanguage(),
                seen.since().map(Instant::toString).orElse(null),
                findings.map(found -> found.reasons().all().stream()
                                .map(sentences::of)
                                .toList())
                        .orElse(List.of()),
                findings.filter(found -> isTold(seen, found))
                        .map(found -> sentences.of(found.assessor().counterfactual(found.assessment())))
                        .orElse(null),
                findings.map(this::spreads).orElse(List.of()));
    }

    /** The page tells what would have changed the recommendation wherever it is not to grant; the API only who asks. */
    private static boolean isTold(Seen seen, Examination.Findings found) {
        return seen.channel() == Channel.PAGE && found.assessment().score().recommendation() != Recommendation.GRANT;
    }

    private List<ShownSpread> spreads(Examination.Findings found) {
        return found.explanation().strongest(SPREADS).stream()
                .map(part -> ShownSpread.of(population, catalogue.feature(part.feature()), part.value()))
                .toList();
    }
}
