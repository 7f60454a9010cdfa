package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVector;
import io.octroi.scoring.Score;

/**
 * A client as the champion sees them: what it read, and how it scored it.
 *
 * @param history what is stored of the client's credit history
 * @param vector what the champion reads of form and history
 */
public record Assessment(Client client, HistoryVector history, FeatureVector vector, Score score) {}
