package io.octroi.decision;

import io.octroi.features.Catalogue;
import io.octroi.features.StoredHistories;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Models;
import io.octroi.scoring.Promotion;
import io.octroi.scoring.Score;
import io.octroi.scoring.UnreadableModel;
import io.octroi.scoring.UnusableModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The assessor of the model in use, unless scoring is stopped. A promotion, by whichever process, replaces it in one
 * step: whoever has asked for the assessor before keeps one that is whole.
 */
public class Champion {

    private static final Logger LOG = Logger.getLogger(Champion.class.getName());

    private final Catalogue catalogue;
    private final StoredHistories histories;
    private final Models models;
    private final ScoringSwitch scoring;
    private final Consumer<Score> given;
    private volatile @Nullable Assessor assessor;
    private OptionalLong lastSeen = OptionalLong.empty();

    public Champion(Catalogue catalogue, StoredHistories histories, Models models, ScoringSwitch scoring) {
        this(catalogue, histories, models, scoring, score -> {});
    }

    /** @param given is told each score that somebody asked for */
    public Champion(
            Catalogue catalogue,
            StoredHistories histories,
            Models models,
            ScoringSwitch scoring,
            Consumer<Score> given) {
        this.catalogue = catalogue;
        this.histories = histories;
        this.models = models;
        this.scoring = scoring;
        this.given = given;
    }

    /**
     * The assessor of this moment; ask once for everything that must agree.
     *
     * @throws ScoringStopped while scoring is out of use
     * @throws NoChampion when no usable model was found since the start
     */
    public Assessor assessor() {
        scoring.inForce().ifPresent(stop -> {
            throw new ScoringStopped(stop);
        });
        Assessor now = assessor;
        if (now == null) {
            throw new NoChampion();
        }
        return now;
    }

    /** The same; empty while nobody can be scored, for either reason. */
    Optional<Assessor> present() {
        return Optional.ofNullable(assessor).filter(now -> scoring.inForce().isEmpty());
    }

    /** Whether clients can be scored. */
    public boolean isReady() {
        return present().isPresent();
    }

    /** The model in use, were scoring stopped or not; nothing when no usable model was found since the start. */
    public Optional<ModelPackage> model() {
        return Optional.ofNullable(assessor).map(Assessor::model);
    }

    /**
     * Keeps the package in a folder, makes it the champion and takes it over.
     *
     * @throws UnusableModel when it fails a check; the champion stays
     * @throws UnreadableModel when its trees are too large to be explained; the champion stays
     */
    public Promotion promote(Path folder, String by, String why) {
        return promote(folder, by, why, Map.of());
    }

    /**
     * The same, for a model that was examined before.
     *
     * @param examined what was found, by what was asked; told in the journal with the promotion
     */
    public Promotion promote(Path folder, String by, String why, Map<String, String> examined) {
        ModelPackage model = ModelPackage.read(folder);
        model.refuseForeignInputs(folder.toString());
        Assessor usable = new Assessor(catalogue, histories, model);
        Promotion promotion = models.promote(folder, by, why, examined);
        LOG.info(() -> by + " promoted model " + usable.model().id());
        refresh();
        return promotion;
    }

    /**
     * Looks whether scoring was stopped or resumed, and takes the newest promotion over, if it is another than last
     * time. A package that cannot be used is told in the log, once, and whatever was in use stays.
     */
    public synchronized void refresh() {
        scoring.look();
        Optional<Promotion> newest = models.champion();
        OptionalLong id =
                newest.map(promotion -> OptionalLong.of(promotion.id())).orElse(OptionalLong.empty());
        if (newest.isEmpty() || id.equals(lastSeen)) {
            return;
        }
        try {
            ModelPackage model = models.read(newest.get().modelId());
            model.refuseForeignInputs(model.id());
            assessor = new Assessor(catalogue, histories, model, given);
            LOG.info(() -> "the champion is model " + model.id());
        } catch (UnusableModel | UnreadableModel e) {
            LOG.severe("the promoted model is not taken into use: " + e.getMessage());
        }
        lastSeen = id;
    }
}
