package io.octroi.decision;

import io.octroi.charts.Gauge;
import io.octroi.features.Feature;
import io.octroi.features.NumberText;
import io.octroi.features.Phrases;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Recommendation;
import java.math.BigDecimal;
import java.util.Locale;

/** What is recommended, decided and weighed, in plain words of one language: the same on pages and on paper. */
public final class PlainWords {

    private static final int FILES = 100;

    private final Phrases phrases;
    private final NumberText numbers;

    public PlainWords(Locale reader) {
        this.phrases = new Phrases("io.octroi.decision.words", reader);
        this.numbers = new NumberText(reader);
    }

    public String answer(Answer answer) {
        return phrases.text("answer." + word(answer));
    }

    public String recommendation(Recommendation recommendation) {
        return phrases.text("recommendation." + word(recommendation));
    }

    public String agreement(Agreement agreement) {
        return phrases.text("agreement." + word(agreement));
    }

    public String ground(Ground ground) {
        return phrases.text("ground." + word(ground));
    }

    /** Amount and duration of a credit. */
    public String terms(BigDecimal amount, int months) {
        return phrases.text("terms", numbers.amount(amount), numbers.count(months));
    }

    /** Between which scores a second look is due. */
    public String band(Gauge gauge) {
        return phrases.text("band", numbers.score(gauge.bandStart()), numbers.score(gauge.bandEnd()));
    }

    /** How clearly a score lies on one side of the threshold. */
    public String distance(Policy policy, double solvencyScore) {
        return phrases.text(
                "distance." + policy.distance(solvencyScore),
                numbers.score(Math.abs(solvencyScore - policy.threshold())));
    }

    /** A count among a hundred files; never none of them, never all: no file is certain. */
    public String frequency(double defaultProbability) {
        long defaults = Math.round(FILES * defaultProbability);
        if (defaults < 1) {
            return phrases.text("frequency.least");
        }
        if (defaults >= FILES) {
            return phrases.text("frequency.most");
        }
        return phrases.text(defaults == 1 ? "frequency.one" : "frequency.several", defaults);
    }

    /** Which way a contribution points. */
    public String direction(double contribution) {
        return phrases.text(
                contribution == 0 ? "direction.neither" : contribution > 0 ? "direction.raises" : "direction.lowers");
    }

    /** The client's value of a feature, and its place among the reference clients. */
    public String place(Feature feature, ShownSpread spread) {
        if (spread.value() == null) {
            return phrases.text("place.missing");
        }
        String value = numbers.value(feature, spread.value());
        if (spread.repaid().known() + spread.defaulted().known() == 0) {
            return phrases.text("place.nobody", value);
        }
        if (spread.isByCategory()) {
            return phrases.text(
                    "place.category",
                    value,
                    numbers.percent(spread.repaid().shareOf(spread.value())),
                    numbers.percent(spread.defaulted().shareOf(spread.value())));
        }
        if (spread.atMost() == null) {
            return phrases.text("place.value", value);
        }
        double atMost = spread.atMost() / 100;
        boolean moment = feature.unit() == Feature.Unit.DATE || feature.unit() == Feature.Unit.MONTHS;
        return phrases.text(
                moment ? "place.moment" : "place.number", value, numbers.percent(atMost), numbers.percent(1 - atMost));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
