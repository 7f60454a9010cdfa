package io.octroi.pages;

import io.octroi.decision.Answer;
import io.octroi.decision.Decision;
import io.octroi.report.Paper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a paper on a decision is, in one language. */
public record PaperLink(String name, String address, String language) {

    static List<PaperLink> all(Words words, Decision decision) {
        List<Locale> languages = words.locale().equals(Locale.FRENCH)
                ? List.of(Locale.FRENCH, Locale.ENGLISH)
                : List.of(Locale.ENGLISH, Locale.FRENCH);
        return Stream.of(Paper.values())
                .filter(paper -> paper == Paper.REPORT || decision.answer() == Answer.REFUSED)
                .flatMap(paper -> languages.stream().map(language -> of(words, decision, paper, language)))
                .toList();
    }

    private static PaperLink of(Words words, Decision decision, Paper paper, Locale language) {
        return new PaperLink(
                words.text("paper." + paper.word() + "." + language.getLanguage()),
                "report.xhtml?id=" + decision.id() + "&paper=" + paper.word() + "&in=" + language.getLanguage(),
                language.getLanguage());
    }
}
