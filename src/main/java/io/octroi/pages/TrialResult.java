package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.Range;
import io.octroi.decision.WhatIf;
import io.octroi.explanation.Reason;
import io.octroi.explanation.Sentences;
import io.octroi.features.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a trial, beside the application as it is.
 *
 * @param summary the whole in one sentence
 * @param scores what is asked and what the model says of it, line by line
 * @param reasons the principal reasons of both
 * @param cautions what to think of before relying on it
 */
public record TrialResult(String summary, List<Line> scores, List<ReasonLine> reasons, List<String> cautions) {

    /** One value of both. */
    public record Line(String label, String asked, String tried) {}

    /**
     * A reason of either.
     *
     * @param fate whether it came, went or stayed
     * @param style repeats it
     */
    public record ReasonLine(String theme, String side, String asked, String tried, String fate, String style) {}

    static TrialResult of(
            Words words, Catalogue catalogue, WhatIf whatIf, ApplicationForm form, ApplicationForm tried) {
        return new TrialResult(
                summary(words, whatIf),
                scores(words, catalogue, whatIf, form, tried),
                reasons(words, catalogue, whatIf),
                whatIf.unusual().stream()
                        .map(unusual -> caution(words, catalogue, unusual, tried))
                        .toList());
    }

    private static String summary(Words words, WhatIf whatIf) {
        String before =
                Verdict.of(words, whatIf.asked().score().recommendation()).word();
        String after =
                Verdict.of(words, whatIf.tried().score().recommendation()).word();
        String points = new Numbers(words).points(whatIf.points());
        return before.equals(after)
                ? words.text("whatif.same", points, after)
                : words.text("whatif.other", points, before, after);
    }

    private static List<Line> scores(
            Words words, Catalogue catalogue, WhatIf whatIf, ApplicationForm form, ApplicationForm tried) {
        Numbers numbers = new Numbers(words);
        ExactValues values = new ExactValues(words, catalogue);
        Stream<Line> said = Stream.of(
                new Line(
                        words.text("score.value"),
                        numbers.score(whatIf.asked().score().solvencyScore()),
                        numbers.score(whatIf.tried().score().solvencyScore())),
                new Line(
                        words.text("score.recommendation"),
                        Verdict.of(words, whatIf.asked().score().recommendation())
                                .word(),
                        Verdict.of(words, whatIf.tried().score().recommendation())
                                .word()));
        Stream<Line> told = WhatIf.FIELDS.stream()
                .map(field -> new Line(
                        label(words, catalogue, field),
                        values.of(field, form.text(field)),
                        values.of(field, tried.text(field))));
        return Stream.concat(said, told).toList();
    }

    private static List<ReasonLine> reasons(Words words, Catalogue catalogue, WhatIf whatIf) {
        Sentences sentences = new Sentences(catalogue, words.locale());
        return whatIf.shifts().stream()
                .map(shift -> {
                    Reason reason = shift.tried().or(shift::asked).orElseThrow();
                    String fate = DecisionWords.word(shift.fate());
                    return new ReasonLine(
                            reason.theme().label().in(words.locale()),
                            words.text(reason.isAgainst() ? "whatif.against" : "whatif.inFavour"),
                            sentence(sentences, shift.asked()),
                            sentence(sentences, shift.tried()),
                            words.text("whatif.reason." + fate),
                            "fate fate-" + fate);
                })
                .toList();
    }

    private static String sentence(Sentences sentences, Optional<Reason> reason) {
        return reason.map(sentences::of).orElse("–");
    }

    private static String caution(Words words, Catalogue catalogue, WhatIf.Unusual unusual, ApplicationForm tried) {
        FormField field = unusual.field();
        Range usual = unusual.usual();
        Numbers numbers = new Numbers(words);
        return words.text(
                "whatif.unusual",
                label(words, catalogue, field),
                new ExactValues(words, catalogue).of(field, tried.text(field)),
                numbers.value(catalogue.feature(field.name()), usual.least()),
                numbers.value(catalogue.feature(field.name()), usual.most()));
    }

    private static String label(Words words, Catalogue catalogue, FormField field) {
        return catalogue.feature(field.name()).label().in(words.locale());
    }
}
