package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.HistorySummary;
import java.util.Optional;

/** An applicant without a current assessment, with all that one is made of, read in one step. */
record Pending(Client client, Optional<HistorySummary> history) {}
