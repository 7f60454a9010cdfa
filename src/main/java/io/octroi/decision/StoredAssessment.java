package io.octroi.decision;

import io.octroi.scoring.Recommendation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one model said of an applicant as one import brought them: score and recommendation, or why there are none; and
 * whatever else the list is sorted by. It is current while that model is the champion: a newer import takes it away.
 */
@Entity
@Table(name = "assessment")
public class StoredAssessment {

    @Id
    @Column(name = "client_id")
    private long client;

    @Column(name = "model_id")
    private String modelId;

    @Column(name = "import_id")
    private long importId;

    @Column(name = "solvency_score")
    private @Nullable Double score;

    @Enumerated(EnumType.STRING)
    @Column(name = "recommendation", columnDefinition = "varchar")
    private @Nullable Recommendation recommendation;

    @Enumerated(EnumType.STRING)
    @Column(name = "obstacle", columnDefinition = "varchar")
    private @Nullable Obstacle obstacle;

    @Column(name = "product")
    private @Nullable String product;

    @Column(name = "amount")
    private @Nullable Double amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", columnDefinition = "varchar")
    private WorkState state;

    protected StoredAssessment() {}

    /** From 0 to 100, to the last bit what the model's assessor says; absent when there is an obstacle. */
    public OptionalDouble solvencyScore() {
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** Absent when there is an obstacle. */
    public Optional<Recommendation> recommendation() {
        return Optional.ofNullable(recommendation);
    }

    public Optional<Obstacle> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** What the form asks for, as far as it could be read. */
    public Asked asked() {
        return new Asked(
                Optional.ofNullable(product), amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount));
    }
}
