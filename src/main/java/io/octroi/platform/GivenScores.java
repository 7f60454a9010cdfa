package io.octroi.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the scores that were asked for, by model and recommendation. */
final class GivenScores {

    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    GivenScores(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Key(String model, Recommendation recommendation) {}

    void count(Score score) {
        counters.computeIfAbsent(new Key(score.modelId(), score.recommendation()), this::counter)
                .increment();
    }

    private Counter counter(Key key) {
        return Counter.builder("octroi.scores")
                .description("Scores that somebody asked for, by model and recommendation")
                .tag("model", key.model)
                .tag("recommendation", key.recommendation.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
