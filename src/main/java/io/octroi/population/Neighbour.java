package io.octroi.population;

import io.octroi.client.Outcome;
import io.octroi.scoring.Score;
import java.util.List;

/**
 * A reference client whom the model sees much as it sees another client.
 *
 * @param number the reference client's number
 * @param outcome how their credit ended
 * @param score what the model says of them
 * @param distance between the contributions of both, in log-odds
 * @param index how near that is: 1 where the contributions are the same, 0 from the distance usual between two reference
 *     clients on
 * @param differences what differs most, the largest difference first
 */
public record Neighbour(
        long number, Outcome outcome, Score score, double distance, double index, List<Difference> differences) {

    public Neighbour {
        differences = List.copyOf(differences);
    }

    public Nearness nearness() {
        return Nearness.of(index);
    }

    /**
     * A feature that the model counts otherwise for one than for the other.
     *
     * @param feature its id
     * @param ofClient the value of the client who is compared, NaN when missing
     * @param ofNeighbour the neighbour's value, NaN when missing
     */
    public record Difference(String feature, double ofClient, double ofNeighbour) {}
}
