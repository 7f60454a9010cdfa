package io.octroi.pages;

import io.octroi.explanation.Reason;
import io.octroi.explanation.Reasons;
import io.octroi.explanation.Sentences;
import java.util.List;
import java.util.stream.Stream;

/**
 * The principal reasons in plain words, and what would change the outcome.
 *
 * @param sides what speaks against granting, and what in favour; a side that nothing weighs on is left out
 * @param change what the client could have asked for instead, in a sentence
 */
public record ReasonsPanel(List<Side> sides, String change) {

    /** The reasons that point one way, the weightiest first. */
    public record Side(String title, List<Line> lines) {}

    /**
     * One reason.
     *
     * @param theme what it is about
     * @param sentence what weighed, with the client's value
     * @param actionable whether the client could ask for something else
     */
    public record Line(String theme, String sentence, boolean actionable) {}

    static ReasonsPanel of(Words words, Sentences sentences, Reasons reasons, String change) {
        return new ReasonsPanel(
                Stream.of(
                                new Side(words.text("why.against"), lines(words, sentences, reasons.against())),
                                new Side(words.text("why.inFavour"), lines(words, sentences, reasons.inFavour())))
                        .filter(side -> !side.lines().isEmpty())
                        .toList(),
                change);
    }

    private static List<Line> lines(Words words, Sentences sentences, List<Reason> reasons) {
        return reasons.stream()
                .map(reason ->
                        new Line(reason.theme().label().in(words.locale()), sentences.of(reason), reason.actionable()))
                .toList();
    }
}
