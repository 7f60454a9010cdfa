package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormLayout;
import io.octroi.decision.Rectification;
import io.octroi.decision.Rectification.Rating;
import io.octroi.decision.Rectification.Rescoring;
import io.octroi.features.Catalogue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rectification in the reader's words.
 *
 * @param id of the rectification
 * @param field its name in the form
 * @param made when, and by whom
 * @param model which model scored; empty when none was in use
 * @param replaced whether an import has brought another value since
 */
public record RectificationLine(
        long id,
        String field,
        String label,
        String before,
        String after,
        String why,
        String made,
        Scored scoreBefore,
        Scored scoreAfter,
        String model,
        boolean replaced)
        implements Serializable {

    /** A score and the recommendation that came of it; words, and no style, where there is none. */
    public record Scored(String score, String word, String style) implements Serializable {

        private static Scored of(Words words, Optional<Rating> rating) {
            if (rating.isEmpty()) {
                return new Scored(words.text("rectify.unscored"), "", "");
            }
            Verdict verdict = Verdict.of(words, rating.get().recommendation());
            return new Scored(new Numbers(words).score(rating.get().solvencyScore()), verdict.word(), verdict.style());
        }
    }

    /** @param form as the file is now */
    static List<RectificationLine> of(
            Words words, Catalogue catalogue, List<Rectification> rectifications, ApplicationForm form) {
        List<RectificationLine> lines = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Rectification one : rectifications) {
            boolean newest = met.add(one.change().field());
            lines.add(line(words, catalogue, one, newest && !stands(one, form)));
        }
        return lines;
    }

    private static boolean stands(Rectification one, ApplicationForm form) {
        return FormLayout.CURRENT
                .find(one.change().field())
                .map(field -> form.text(field).equals(one.change().after()))
                .orElse(true);
    }

    private static RectificationLine line(Words words, Catalogue catalogue, Rectification one, boolean replaced) {
        String name = one.change().field();
        return new RectificationLine(
                one.id(),
                name,
                FormLayout.CURRENT
                        .find(name)
                        .map(field -> catalogue.feature(name).label().in(words.locale()))
                        .orElse(name),
                value(words, catalogue, name, one.change().before()),
                value(words, catalogue, name, one.change().after()),
                one.why(),
                words.text("rectify.made", new Moments(words).minute(one.at()), one.by()),
                Scored.of(words, one.scores().flatMap(Rescoring::before)),
                Scored.of(words, one.scores().flatMap(Rescoring::after)),
                one.scores()
                        .map(scores -> words.text("score.model", scores.modelId()))
                        .orElse(""),
                replaced);
    }

    private static String value(Words words, Catalogue catalogue, String name, Optional<String> text) {
        return FormLayout.CURRENT
                .find(name)
                .map(field -> new ExactValues(words, catalogue).of(field, text))
                .or(() -> text)
                .orElse("");
    }
}
