package io.octroi.pages;

import io.octroi.decision.Assessor;
import io.octroi.decision.NoChampion;
import io.octroi.decision.ScoringStopped;
import io.octroi.decision.Stop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Whether there are scores during this request, and if they were stopped on purpose, what everybody is told of it. */
@Named("scoring")
@RequestScoped
public class ScoringState {

    private final Optional<RuntimeException> obstacle;
    private final Reader reader;

    @Inject
    ScoringState(Assessor assessor, Reader reader) {
        this.obstacle = obstacle(assessor);
        this.reader = reader;
    }

    /** The request keeps the assessor it has asked for once, so that all parts of its page agree. */
    private static Optional<RuntimeException> obstacle(Assessor assessor) {
        try {
            assessor.model();
            return Optional.empty();
        } catch (NoChampion | ScoringStopped e) {
            return Optional.of(e);
        }
    }

    public boolean isReady() {
        return obstacle.isEmpty();
    }

    public boolean isStopped() {
        return stop().isPresent();
    }

    /** Since when and by whom scoring is stopped, and why; nothing when it is not. */
    public String getBanner() {
        return stop().map(stop -> told(stop, reader.words())).orElse("");
    }

    static String told(Stop stop, Words words) {
        return words.text("scoring.stop", new Moments(words).minute(stop.at()), stop.by(), stop.why());
    }

    private Optional<Stop> stop() {
        return obstacle.filter(ScoringStopped.class::isInstance)
                .map(ScoringStopped.class::cast)
                .map(ScoringStopped::stop);
    }
}
