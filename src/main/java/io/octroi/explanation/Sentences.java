package io.octroi.explanation;

import io.octroi.explanation.Counterfactual.Change;
import io.octroi.features.Catalogue;
import io.octroi.features.Phrases;
import io.octroi.features.ValueText;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reasons, and what would change the outcome, in plain sentences: no name that only a program uses, no formula. */
public final class Sentences {

    private final Catalogue catalogue;
    private final Phrases phrases;
    private final ValueText values;

    public Sentences(Catalogue catalogue, Locale reader) {
        this.catalogue = catalogue;
        this.phrases = new Phrases("io.octroi.explanation.sentences", reader);
        this.values = new ValueText(reader);
    }

    /** What weighed, with the client's value, and what is usual among clients who repaid. */
    public String of(Reason reason) {
        String label = reason.feature().label().in(phrases.locale());
        String value = values.of(reason.feature(), reason.value());
        if (reason.typical().isEmpty()) {
            return phrases.text("reason", label, value);
        }
        String typical = values.of(reason.feature(), reason.typical().getAsDouble());
        return typical.equals(value)
                ? phrases.text("reason.same", label, value)
                : phrases.text("reason.typical", label, value, typical);
    }

    /** What the client could have asked for, or that nothing realistic would have been enough. */
    public String of(Optional<Counterfactual> counterfactual) {
        return counterfactual
                .map(found -> phrases.text(
                        "change",
                        found.changes().stream().map(this::of).collect(Collectors.joining(phrases.text("change.and")))))
                .orElseGet(() -> phrases.text("change.none"));
    }

    private String of(Change change) {
        return phrases.text(
                "change." + change.field(),
                values.of(catalogue.feature(change.field()), change.to()),
                values.of(catalogue.feature(change.field()), change.from()));
    }
}
