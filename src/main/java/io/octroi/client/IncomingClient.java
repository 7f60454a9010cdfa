package io.octroi.client;

import java.util.Optional;

/**
 * A client as an input file tells of them, before anything is stored.
 *
 * @param id the client number, {@code SK_ID_CURR}
 * @param outcome present for a reference client, absent for an applicant
 */
public record IncomingClient(
        long id, Optional<Outcome> outcome, ApplicationForm form, ProtectedAttributes protectedAttributes) {}
