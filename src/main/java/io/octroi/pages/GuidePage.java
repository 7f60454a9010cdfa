package io.octroi.pages;

import io.octroi.decision.Champion;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.ModelPackage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What an advisor should know of the score before deciding with it, told with the figures of the model in use. */
@Named
@RequestScoped
public class GuidePage {

    static final List<GuideChapter.Outline> CONTENTS = List.of(
            new GuideChapter.Outline("guide.score", 4),
            new GuideChapter.Outline("guide.limits", 5),
            new GuideChapter.Outline("guide.duty", 5),
            new GuideChapter.Outline("guide.page", 6),
            new GuideChapter.Outline("guide.client", 4));

    static final List<String> TERMS = List.of(
            "applicant", "reference", "score", "frequency", "threshold", "refer", "contribution", "reason", "override");

    private final Words words;
    private final List<GuideChapter> chapters;

    @Inject
    GuidePage(Champion champion, Reader reader) {
        this.words = reader.words();
        String policy = policy(champion);
        this.chapters = CONTENTS.stream()
                .map(outline -> GuideChapter.of(words, outline, outline.title().equals("guide.score") ? policy : ""))
                .toList();
    }

    public List<GuideChapter> getChapters() {
        return chapters;
    }

    /** The vocabulary, each word with its meaning. */
    public List<FormValues.Line> getTerms() {
        return TERMS.stream()
                .map(term -> new FormValues.Line(
                        words.text("guide.term." + term), words.text("guide.term." + term + ".meaning")))
                .toList();
    }

    /** The threshold in use and what it weighs; nothing while no model is in use. */
    private String policy(Champion champion) {
        Optional<Manifest> model = champion.model().map(ModelPackage::manifest);
        Numbers numbers = new Numbers(words);
        return model.map(manifest -> words.text(
                        "guide.policy",
                        numbers.score(manifest.policy().threshold()),
                        numbers.score(manifest.policy().referMargin()),
                        numbers.decimal(manifest.costMatrix().grantedDefaulted(), 0, 1),
                        numbers.decimal(-manifest.costMatrix().grantedRepaid(), 0, 1)))
                .orElse("");
    }
}
