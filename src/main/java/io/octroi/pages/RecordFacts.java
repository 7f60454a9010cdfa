package io.octroi.pages;

import io.octroi.decision.DecisionRecord;
import io.octroi.decision.RecordedScore;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record tells of the model of the day, in the reader's words. */
final class RecordFacts {

    private static final String CONTRACT = "NAME_CONTRACT_TYPE";

    private RecordFacts() {}

    /** The reasons that pointed one way, in the words that were read. */
    public record Side(String title, List<String> sentences) {}

    /** Sentences stand in the order of the reasons they tell. */
    static List<Side> sides(Words words, DecisionRecord record) {
        List<RecordedScore.Theme> themes =
                record.scored().map(RecordedScore::reasons).orElse(List.of());
        int against = (int) themes.stream().filter(theme -> theme.weight() > 0).count();
        List<String> sentences = record.shown().reasons();
        return Stream.of(
                        new Side(words.text("why.against"), sentences.subList(0, against)),
                        new Side(words.text("why.inFavour"), sentences.subList(against, sentences.size())))
                .filter(side -> !side.sentences().isEmpty())
                .toList();
    }

    static List<FormValues.Line> origin(Words words, Catalogue catalogue, DecisionRecord record) {
        List<FormValues.Line> facts = new ArrayList<>();
        DecisionRecord.Input input = record.input();
        facts.add(fact(
                words,
                "record.product",
                product(words, catalogue, record.decision().product())));
        facts.add(fact(
                words,
                "record.import",
                words.text(
                        "record.import.value",
                        Long.toString(input.importId()),
                        new Moments(words).minute(Instant.parse(input.importedAt())))));
        record.scored().ifPresent(score -> addScore(words, score, facts));
        facts.add(fact(
                words,
                "record.channel",
                words.text(
                        "record.channel." + DecisionWords.word(record.decision().channel()))));
        facts.add(fact(
                words,
                "record.language",
                words.text("record.language." + record.shown().language())));
        Optional.ofNullable(record.shown().since())
                .ifPresent(since ->
                        facts.add(fact(words, "record.since", new Moments(words).minute(Instant.parse(since)))));
        facts.add(fact(words, "record.program", record.program()));
        return facts;
    }

    private static String product(Words words, Catalogue catalogue, String text) {
        Feature contract = catalogue.feature(CONTRACT);
        OptionalInt code = contract.code(text);
        return code.isPresent() ? new Numbers(words).value(contract, code.getAsInt()) : text;
    }

    private static void addScore(Words words, RecordedScore score, List<FormValues.Line> facts) {
        Numbers numbers = new Numbers(words);
        RecordedScore.Model model = score.model();
        facts.add(fact(
                words,
                "score.threshold",
                words.text(
                        "record.threshold.value",
                        numbers.score(model.policy().threshold()),
                        numbers.score(model.policy().referMargin()),
                        (score.distance() < 0 ? "" : "+") + numbers.score(score.distance()))));
        facts.add(fact(words, "record.probability", numbers.percent(1 - score.repaymentProbability())));
        facts.add(fact(
                words,
                "record.raw",
                words.text("record.raw.value", numbers.exact(score.rawScore()), numbers.exact(score.baseValue()))));
        facts.add(fact(words, "model.id", model.id()));
        facts.add(fact(words, "record.sha", model.sha256()));
        facts.add(fact(words, "record.vector", score.vectorHash()));
        facts.add(fact(words, "record.catalogue", model.catalogue()));
    }

    static List<ContributionLine> weights(Words words, Catalogue catalogue, List<RecordedScore.Weight> features) {
        return features.stream()
                .sorted(Comparator.comparingDouble((RecordedScore.Weight weight) -> Math.abs(weight.contribution()))
                        .reversed())
                .map(weight -> weight(words, catalogue.find(weight.feature()), weight))
                .toList();
    }

    private static ContributionLine weight(Words words, Optional<Feature> feature, RecordedScore.Weight weight) {
        Numbers numbers = new Numbers(words);
        return new ContributionLine(
                weight.feature(),
                feature.map(still -> FeatureName.of(words, still)).orElse(weight.feature()),
                value(numbers, feature, weight.value()),
                numbers.signed(weight.contribution()),
                ContributionLine.direction(words, weight.contribution()),
                "",
                "");
    }

    /** A feature that the catalogue has lost since is told by its bare number. */
    private static String value(Numbers numbers, Optional<Feature> feature, @Nullable Double value) {
        double known = value == null ? Double.NaN : value;
        return feature.map(still -> numbers.value(still, known)).orElse(numbers.exact(known));
    }

    private static FormValues.Line fact(Words words, String name, String value) {
        return new FormValues.Line(words.text(name), value);
    }
}
