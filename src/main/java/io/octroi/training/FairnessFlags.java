package io.octroi.training;

import io.octroi.client.Wording;
import io.octroi.document.Figures;
import io.octroi.features.Phrases;
import io.octroi.statistics.Estimate;
import io.octroi.training.FairnessReport.AttributeFigures;
import io.octroi.training.FairnessReport.Flag;
import io.octroi.training.FairnessReport.GroupFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What in the figures a person has to answer for. A flag mends nothing: it asks for an explanation. */
final class FairnessFlags {

    /** A group that fares worse than four fifths of the best: the rule of thumb of the US agencies' guidelines of 1978. */
    static final double FOUR_FIFTHS = 0.8;

    private static final int GROUPS_TO_COMPARE = 2;

    private FairnessFlags() {}

    static List<Flag> of(List<AttributeFigures> attributes) {
        List<Flag> flags = new ArrayList<>();
        for (AttributeFigures attribute : attributes) {
            if (attribute.groups().size() < GROUPS_TO_COMPARE) {
                flags.add(flag("not-measured-" + attribute.id(), in -> in.notMeasured(attribute)));
            }
            for (GroupFigures group : attribute.groups()) {
                ratio(FairnessMeasure.GRANT_RATE, "grant-rate", group, attribute)
                        .ifPresent(flags::add);
                ratio(FairnessMeasure.TRUE_POSITIVE_RATE, "good-payers", group, attribute)
                        .ifPresent(flags::add);
                calibration(group, attribute).ifPresent(flags::add);
            }
        }
        return flags;
    }

    private static Optional<Flag> ratio(
            FairnessMeasure measure, String id, GroupFigures group, AttributeFigures attribute) {
        return group.ratio(measure)
                .filter(ratio -> ratio.value() < FOUR_FIFTHS)
                .map(ratio -> flag(
                        id + "-" + attribute.id() + "-" + group.id(), in -> in.ratio(id, measure, group, attribute)));
    }

    /** Where more than chance, and more than a fifth, lies between what was predicted and what was observed. */
    private static Optional<Flag> calibration(GroupFigures group, AttributeFigures attribute) {
        double predicted = group.figure(FairnessMeasure.PREDICTED_DEFAULT_RATE)
                .map(Estimate::value)
                .orElseThrow();
        return group.figure(FairnessMeasure.OBSERVED_DEFAULT_RATE)
                .filter(observed -> !observed.holds(predicted))
                .filter(observed ->
                        predicted < FOUR_FIFTHS * observed.value() || observed.value() < FOUR_FIFTHS * predicted)
                .map(observed -> flag(
                        "calibration-" + attribute.id() + "-" + group.id(),
                        in -> in.calibration(predicted, observed, group, attribute)));
    }

    private static Flag flag(String id, Function<In, String> words) {
        return new Flag(id, new Wording(words.apply(new In(Locale.FRENCH)), words.apply(new In(Locale.ENGLISH))));
    }

    /** The sentences in one language. */
    private static final class In {

        private final Locale reader;
        private final Phrases phrases;
        private final Figures figures;

        In(Locale reader) {
            this.reader = reader;
            this.phrases = new Phrases(FairnessText.PHRASES, reader);
            this.figures = new Figures(reader);
        }

        String notMeasured(AttributeFigures attribute) {
            return phrases.text("flag.not-measured", attribute.label().in(reader));
        }

        String ratio(String id, FairnessMeasure measure, GroupFigures group, AttributeFigures attribute) {
            GroupFigures best = attribute.best(measure).orElseThrow();
            return phrases.text(
                    "flag." + id,
                    group.label().in(reader),
                    figures.percent(group.figure(measure).orElseThrow().value()),
                    best.label().in(reader),
                    figures.percent(best.figure(measure).orElseThrow().value()),
                    figures.ratio(group.ratio(measure).orElseThrow().value()),
                    attribute.label().in(reader));
        }

        String calibration(double predicted, Estimate observed, GroupFigures group, AttributeFigures attribute) {
            return phrases.text(
                    "flag.calibration",
                    group.label().in(reader),
                    figures.percent(predicted),
                    figures.percent(observed.value()),
                    attribute.label().in(reader));
        }
    }
}
