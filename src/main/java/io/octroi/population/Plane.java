package io.octroi.population;

import io.octroi.charts.Cloud;
import io.octroi.charts.Frame;
import io.octroi.client.Outcome;
import io.octroi.features.Feature;
import io.octroi.scoring.Recommendation;
import java.util.List;
import java.util.Optional;

/**
 * Reference clients laid out by two features, in the features' own units, and where a client lies among them.
 *
 * @param across the feature of the x-axis
 * @param up the feature of the y-axis
 * @param frameAcross the part of the x-axis that is drawn
 * @param frameUp the part of the y-axis that is drawn
 * @param groups who is laid out; no group is empty
 * @param missing how many of the sample are not, because they have no value of one of the two
 * @param beyond how many of the groups' points lie outside the frames
 * @param place the client's own; empty when they have no value of one of the two
 * @param around who is near that place
 * @param quarters all who are laid out, by quarters of both features
 */
public record Plane(
        Feature across,
        Feature up,
        Frame frameAcross,
        Frame frameUp,
        List<Group> groups,
        int missing,
        int beyond,
        Optional<Place> place,
        Share around,
        QuarterGrid quarters) {

    public Plane {
        groups = List.copyOf(groups);
    }

    /** Who is recommended the same and ended the same. */
    public record Group(Recommendation recommendation, Outcome outcome, Cloud points) {}

    /** A client's values of both features. */
    public record Place(double x, double y) {}

    /** All who are laid out. */
    public Share everybody() {
        return quarters.everybody();
    }
}
