package io.octroi.drift;

import java.util.List;
import java.util.Optional;

/**
 * What a check says of one column. Where there is an obstacle there is no score, and whatever follows from it is absent.
 *
 * @param column its name in the samples
 * @param method the test, as the reference tool names it
 * @param test the same by the id that an explicit choice uses
 * @param threshold from where on the reference tool calls a score drift
 * @param score a distance or a p-value
 * @param drift what the reference tool says
 * @param obstacle why nothing can be said
 * @param usual how far scores go without drift in 95 of 100 checks at these sizes
 * @param noiseFloor how far a score must go so that chance hardly explains it, with so many columns looked at
 * @param alert whether the score lies beyond the threshold and beyond the noise floor
 * @param missing how often the column is empty
 * @param appeared categories that the reference does not have
 * @param vanished categories that the current sample does not have
 * @param misreading as what the values look misread
 * @param derivedFrom the misread column that this one is derived from
 * @param importance the share of the model's contributions that the column has, 0 to 1
 */
public record ColumnDrift(
        String column,
        Optional<Kind> kind,
        Optional<String> method,
        Optional<String> test,
        Optional<Double> threshold,
        Optional<Double> score,
        boolean drift,
        Optional<Obstacle> obstacle,
        Optional<Double> usual,
        Optional<Double> noiseFloor,
        boolean alert,
        Optional<MissingValues> missing,
        List<CategoryChange> appeared,
        List<CategoryChange> vanished,
        Optional<Misreading> misreading,
        Optional<String> derivedFrom,
        Optional<Double> importance,
        Picture picture) {

    public ColumnDrift {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
    }

    /** Whether a test gave a score. */
    public boolean isTested() {
        return score.isPresent();
    }

    /** Whether anything about the column asks for a look: its values, its gaps or its categories. */
    public boolean asksForALook() {
        return alert
                || missing.filter(MissingValues::alert).isPresent()
                || appeared.stream().anyMatch(CategoryChange::alert)
                || vanished.stream().anyMatch(CategoryChange::alert);
    }

    ColumnDrift with(Misreading found) {
        return with(Optional.of(found), derivedFrom);
    }

    ColumnDrift derivedFrom(String misread) {
        return with(misreading, Optional.of(misread));
    }

    private ColumnDrift with(Optional<Misreading> found, Optional<String> misread) {
        return new ColumnDrift(
                column,
                kind,
                method,
                test,
                threshold,
                score,
                drift,
                obstacle,
                usual,
                noiseFloor,
                alert,
                missing,
                appeared,
                vanished,
                found,
                misread,
                importance,
                picture);
    }
}
