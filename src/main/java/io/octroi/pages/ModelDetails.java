package io.octroi.pages;

import io.octroi.decision.Champion;
import io.octroi.features.Catalogue;
import io.octroi.scoring.ModelPackage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the package of the model in use tells beyond its policy: figures, what weighs in general, the card. */
@Named
@RequestScoped
public class ModelDetails {

    private static final int STRONGEST = 10;

    /** The figures that have words of their own; another is shown by its name. */
    static final Set<String> FIGURES = Set.of(
            "auc",
            "prAuc",
            "brier",
            "logLoss",
            "cost",
            "accuracy",
            "precision",
            "recall",
            "f1",
            "grantRate",
            "referRate",
            "calibrationError",
            "flippedByNoise");

    private final Optional<ModelPackage> model;
    private final Catalogue catalogue;
    private final Words words;
    private final Numbers numbers;

    @Inject
    ModelDetails(Champion champion, Catalogue catalogue, Reader reader) {
        this.model = champion.model();
        this.catalogue = catalogue;
        this.words = reader.words();
        this.numbers = new Numbers(words);
    }

    /** What was measured when the model was learnt. */
    public List<FormValues.Line> getFigures() {
        return model.map(known -> known.manifest().metrics().entrySet().stream()
                        .map(figure -> new FormValues.Line(
                                FIGURES.contains(figure.getKey())
                                        ? words.text("metric." + figure.getKey())
                                        : figure.getKey(),
                                numbers.decimal(figure.getValue(), 4, 4)))
                        .toList())
                .orElse(List.of());
    }

    /** The features that move scores most, the strongest first, with their mean absolute contribution in log-odds. */
    public List<FormValues.Line> getStrongest() {
        return strongest().stream()
                .map(feature -> new FormValues.Line(name(feature.getKey()), numbers.decimal(feature.getValue(), 4, 4)))
                .toList();
    }

    /** The same as a chart. */
    public String getImportance() {
        List<Map.Entry<String, Double>> strongest = strongest();
        return ImportanceChart.general(
                words,
                strongest.stream().map(feature -> name(feature.getKey())).toList(),
                strongest.stream().map(Map.Entry::getValue).toList());
    }

    private List<Map.Entry<String, Double>> strongest() {
        return model.map(known ->
                        known.importance().entrySet().stream().limit(STRONGEST).toList())
                .orElse(List.of());
    }

    /** A model from elsewhere may read what the catalogue does not have. */
    private String name(String feature) {
        return catalogue
                .find(feature)
                .map(known -> FeatureName.of(words, known))
                .orElse(feature);
    }

    /** The model card as HTML. */
    public String getCard() {
        return model.map(ModelPackage::card).map(CardText::html).orElse("");
    }
}
