package io.octroi.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a file says it is, in letters that are found without reading the file as a PDF: even where it was changed. It is said
 * in two places far from each other, so that a change of one leaves the other.
 *
 * @param decision the number of the decision
 * @param paper a {@link Paper} by its word
 * @param language such as {@code fr}
 * @param record SHA-256 of the record's JSON text
 */
record Imprint(long decision, String paper, String language, String record) {

    /** Among the keywords of the file. */
    private static final String TEXT = "octroi decision %s %s %s %s";

    /** As the file within it that tells what it is. */
    private static final String JSON = "{\"decision\":%s,\"document\":\"%s\",\"language\":\"%s\",\"record\":\"%s\"}";

    private static final List<Pattern> WRITTEN = Stream.of(TEXT, JSON)
            .map(form ->
                    form.replace("{", "\\{").formatted("([0-9]{1,18})", "(report|letter)", "(fr|en)", "([0-9a-f]{64})"))
            .map(Pattern::compile)
            .toList();

    Imprint(Original original, String paper, Locale language) {
        this(original.number(), paper, language.getLanguage(), original.hash());
    }

    String text() {
        return TEXT.formatted(decision, paper, language, record);
    }

    String json() {
        return JSON.formatted(decision, paper, language, record);
    }

    Paper what() {
        return Paper.valueOf(paper.toUpperCase(Locale.ROOT));
    }

    Locale reader() {
        return Locale.forLanguageTag(language);
    }

    Verification verification(Verification.Verdict verdict) {
        return new Verification(verdict, OptionalLong.of(decision), Optional.of(what()), Optional.of(language));
    }

    /** All that a file says, however often it says it: a file that was changed may contradict itself. */
    static List<Imprint> in(byte[] file) {
        String text = new String(file, ISO_8859_1);
        return WRITTEN.stream()
                .flatMap(form -> form.matcher(text).results())
                .map(one -> new Imprint(Long.parseLong(one.group(1)), one.group(2), one.group(3), one.group(4)))
                .distinct()
                .toList();
    }
}
