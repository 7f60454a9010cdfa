package io.octroi.tracking;

import java.net.URI;
import java.util.Optional;

/**
 * An MLflow tracking server, and how Octroi proves to it who asks.
 *
 * @param address without a slash at the end, a user or a query
 * @param authorization the header of that name, whole; a server may do without
 */
public record MlflowServer(URI address, Optional<String> authorization) {

    /** Without the credential: a record is easily logged. */
    @Override
    public String toString() {
        return address.toString();
    }
}
