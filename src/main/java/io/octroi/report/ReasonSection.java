package io.octroi.report;

import io.octroi.decision.DecisionRecord;
import io.octroi.decision.RecordedScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The principal reasons of the score in plain words, and what would have changed the recommendation. */
final class ReasonSection {

    private ReasonSection() {}

    static void write(Sheet sheet) {
        if (sheet.record().scored().isEmpty()) {
            return;
        }
        sheet.heading("reasons.title");
        if (isInAnotherLanguage(sheet)) {
            sheet.note(sheet.text("reasons.older"));
        }
        list(sheet, "reasons.against", against(sheet));
        list(sheet, "reasons.inFavour", side(sheet, false));
        change(sheet).ifPresent(change -> {
            sheet.html().element("h3", sheet.text("reasons.change"));
            sheet.paragraph(change);
        });
    }

    private static boolean isInAnotherLanguage(Sheet sheet) {
        return sheet.record().formatVersion() == 1
                && !sheet.record().shown().language().equals(sheet.language().getLanguage());
    }

    /** What speaks against granting, the weightiest first. */
    static List<String> against(Sheet sheet) {
        return side(sheet, true);
    }

    private static List<String> side(Sheet sheet, boolean against) {
        DecisionRecord record = sheet.record();
        List<RecordedScore.Theme> themes =
                record.scored().map(RecordedScore::reasons).orElse(List.of());
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < themes.size(); i++) {
            if (themes.get(i).weight() > 0 == against) {
                sentences.add(sentence(sheet, themes.get(i), i));
            }
        }
        return sentences;
    }

    /** A record of format 1 has the sentences in the language they were read in, and in no other. */
    private static String sentence(Sheet sheet, RecordedScore.Theme theme, int place) {
        return Optional.ofNullable(theme.sentence())
                .map(told -> told.in(sheet.language()))
                .orElseGet(() -> sheet.record().shown().reasons().get(place));
    }

    /** What the client could have asked for, or that nothing realistic would have been enough. */
    static Optional<String> change(Sheet sheet) {
        return sheet.record()
                .scored()
                .map(RecordedScore::change)
                .map(told -> told.in(sheet.language()))
                .or(() -> Optional.ofNullable(sheet.record().shown().change()));
    }

    private static void list(Sheet sheet, String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        sheet.html().element("h3", sheet.text(title)).open("ol");
        sentences.forEach(sentence -> sheet.html().element("li", sentence));
        sheet.html().close("ol");
    }
}
