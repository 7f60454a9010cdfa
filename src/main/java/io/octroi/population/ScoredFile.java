package io.octroi.population;

import io.octroi.client.Outcome;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Score;

/** A reference client as a model sees them, beside what became of their credit. */
record ScoredFile(FeatureVector vector, Score score, Outcome outcome) {}
