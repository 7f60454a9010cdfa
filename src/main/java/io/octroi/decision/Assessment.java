package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Score;

/** A client as the champion sees them: what it read, and how it scored it. */
public record Assessment(Client client, FeatureVector vector, Score score) {}
