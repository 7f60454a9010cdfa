package io.octroi.population;

/** A reference client in a plane of two features. */
record PlanePoint(Plane.Place place, ScoredFile file) {}
