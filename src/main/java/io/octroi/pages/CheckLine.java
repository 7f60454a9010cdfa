package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.QualityRule;
import io.octroi.client.Range;
import io.octroi.client.Warning;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One point to check in an application form, in the reader's words.
 *
 * @param facts the fields it is about, each with its value
 * @param sentence what is remarkable about them
 */
public record CheckLine(String facts, String sentence) {

    static List<CheckLine> of(Words words, Catalogue catalogue, ApplicationForm form, List<Warning> warnings) {
        FormValues values = new FormValues(words, catalogue, form);
        return warnings.stream()
                .map(warning -> new CheckLine(
                        warning.values().stream()
                                .map(value -> words.text(
                                        "check.fact",
                                        label(
                                                words,
                                                catalogue.feature(value.field().name())),
                                        values.text(value.field())))
                                .collect(Collectors.joining(" ")),
                        sentence(words, catalogue, warning)))
                .toList();
    }

    private static String label(Words words, Feature feature) {
        return feature.label().in(words.locale());
    }

    /** The range is told where it comes from the reference clients; limits that hold for all are in the sentence. */
    private static String sentence(Words words, Catalogue catalogue, Warning warning) {
        String sentence = warning.rule().sentence().in(words.locale());
        if (warning.rule().kind() != QualityRule.Kind.OUTSIDE) {
            return sentence;
        }
        Feature feature = catalogue.feature(warning.values().get(0).field().name());
        return sentence + " "
                + warning.expected().map(range -> range(words, feature, range)).orElse("");
    }

    /** From the shortest time to the longest, which is the smallest number. */
    private static String range(Words words, Feature feature, Range range) {
        Numbers numbers = new Numbers(words);
        String least = numbers.value(feature, range.least());
        String most = numbers.value(feature, range.most());
        boolean backwards = feature.unit().isNegativeBefore();
        return words.text("check.range", backwards ? most : least, backwards ? least : most);
    }
}
