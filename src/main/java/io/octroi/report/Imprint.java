package io.octroi.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says it is, in letters that are found without reading the file as a PDF: even where it was changed.
 *
 * @param decision the number of the decision
 * @param paper a {@link Paper} by its word
 * @param language such as {@code fr}
 * @param record SHA-256 of the record's JSON text
 */
record Imprint(long decision, String paper, String language, String record) {

    private static final Pattern WRITTEN =
            Pattern.compile("octroi decision ([0-9]{1,18}) (report|letter) (fr|en) ([0-9a-f]{64})");

    Imprint(Original original, String paper, Locale language) {
        this(original.number(), paper, language.getLanguage(), original.hash());
    }

    String text() {
        return String.join(" ", "octroi decision", Long.toString(decision), paper, language, record);
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
        Matcher found = WRITTEN.matcher(new String(file, ISO_8859_1));
        return found.results()
                .map(one -> new Imprint(Long.parseLong(one.group(1)), one.group(2), one.group(3), one.group(4)))
                .distinct()
                .toList();
    }
}
