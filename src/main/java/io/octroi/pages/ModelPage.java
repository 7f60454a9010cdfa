package io.octroi.pages;

import io.octroi.decision.Champion;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Models;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Promotion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The model in use, and how it came to be. */
@Named
@RequestScoped
public class ModelPage {

    private final List<Line> lines;
    private final Optional<Manifest> champion;
    private final Words words;
    private final Numbers numbers;

    @Inject
    ModelPage(Champion champion, Models models, Reader reader) {
        this.words = reader.words();
        this.numbers = new Numbers(words);
        this.champion = champion.model().map(ModelPackage::manifest);
        this.lines = models.promotions().stream().map(this::line).toList();
    }

    /** One promotion in the reader's words. */
    public record Line(String model, String how, String at, String by, String why) {}

    public boolean isInUse() {
        return champion.isPresent();
    }

    public String getId() {
        return champion.map(Manifest::id).orElse("");
    }

    public String getFeatures() {
        return champion.map(manifest -> String.valueOf(manifest.features().size()))
                .orElse("");
    }

    /** From which solvency score granting is recommended, and where a second look is due. */
    public String getThreshold() {
        return champion.map(Manifest::policy).map(this::threshold).orElse("");
    }

    /** How well the model tells repaid from defaulted files: the area under the curve, from 0.5 (chance) to 1. */
    public String getAuc() {
        return champion.map(manifest -> manifest.metrics().get("auc"))
                .map(auc -> numbers.decimal(auc, 3, 3))
                .orElse("");
    }

    public List<Line> getPromotions() {
        return lines;
    }

    private String threshold(Policy policy) {
        return words.text(
                "model.threshold.value",
                numbers.score(policy.threshold()),
                numbers.score(policy.threshold() - policy.referMargin()),
                numbers.score(policy.threshold() + policy.referMargin()));
    }

    private Line line(Promotion promotion) {
        return new Line(
                promotion.modelId(),
                words.text("model.kind." + promotion.kind()),
                new Moments(words).minute(promotion.at()),
                promotion.by(),
                promotion.kind() == Promotion.Kind.SHIPPED ? "" : promotion.why());
    }
}
