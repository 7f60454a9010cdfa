package io.octroi.pages;

import io.octroi.decision.Champion;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.ModelPackage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an advisor should know of the score before deciding with it, told with the figures of the model in use. */
@Named
@RequestScoped
public class GuidePage {

    static final List<Outline> CONTENTS = List.of(
            new Outline("score", 4),
            new Outline("limits", 5),
            new Outline("duty", 5),
            new Outline("page", 6),
            new Outline("client", 4));

    static final List<String> TERMS = List.of(
            "applicant", "reference", "score", "frequency", "threshold", "refer", "contribution", "reason", "override");

    private final Words words;
    private final List<Chapter> chapters;

    @Inject
    GuidePage(Champion champion, Reader reader) {
        this.words = reader.words();
        String policy = policy(champion);
        this.chapters = CONTENTS.stream()
                .map(outline -> chapter(outline, outline.name().equals("score") ? policy : ""))
                .toList();
    }

    /**
     * A chapter by its keys.
     *
     * @param points how many there are, each with a key of its own
     */
    record Outline(String name, int points) {

        String title() {
            return "guide." + name;
        }

        Stream<String> texts() {
            return IntStream.rangeClosed(1, points).mapToObj(point -> title() + "." + point);
        }
    }

    /**
     * What belongs together.
     *
     * @param anchor by which another page points here
     * @param lead what goes before the points; empty when nothing does
     */
    public record Chapter(String anchor, String title, String lead, List<String> points) {}

    public List<Chapter> getChapters() {
        return chapters;
    }

    /** The vocabulary, each word with its meaning. */
    public List<FormValues.Line> getTerms() {
        return TERMS.stream()
                .map(term -> new FormValues.Line(
                        words.text("guide.term." + term), words.text("guide.term." + term + ".meaning")))
                .toList();
    }

    private Chapter chapter(Outline outline, String lead) {
        return new Chapter(
                "guide-" + outline.name(),
                words.text(outline.title()),
                lead,
                outline.texts().map(key -> words.text(key)).toList());
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
