package io.octroi.population;

import io.octroi.population.Plane.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How many clients lie, and how many of them repaid, where the quarters of two features meet.
 *
 * @param across the quarters of the feature of the x-axis
 * @param up the quarters of the feature of the y-axis
 * @param cells one per pair of quarters: all of the first quarter of the y-axis, then all of the second
 * @param own the cell of the client who is compared, by its place in the list; empty when they have none
 */
public record QuarterGrid(Quarters across, Quarters up, List<Share> cells, Optional<Integer> own) {

    public QuarterGrid {
        cells = List.copyOf(cells);
    }

    /** The grid of those points; a client without a value has no place. */
    static QuarterGrid of(Quarters across, Quarters up, List<PlanePoint> points, Optional<Place> client) {
        List<Share> cells = new ArrayList<>(Collections.nCopies(across.count() * up.count(), Share.NOBODY));
        for (PlanePoint point : points) {
            int cell = cell(across, up, point.place());
            cells.set(cell, cells.get(cell).plus(Share.of(point.file().outcome())));
        }
        return new QuarterGrid(across, up, cells, client.map(place -> cell(across, up, place)));
    }

    private static int cell(Quarters across, Quarters up, Place place) {
        return up.of(place.y()) * across.count() + across.of(place.x());
    }

    Share everybody() {
        return cells.stream().reduce(Share.NOBODY, Share::plus);
    }
}
