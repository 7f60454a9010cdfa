package io.octroi.client;

import java.util.List;

/**
 * What an import did.
 *
 * @param referenceClients how many clients with an outcome were read
 * @param applicants how many clients without one were read
 * @param added how many of them are new
 * @param updated how many replace what was known of a client
 * @param withHistory how many have a credit history
 * @param files what it made of each file, in the order in which they were read
 */
public record ImportReport(
        int referenceClients, int applicants, int added, int updated, int withHistory, List<FileReport> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    public int clients() {
        return referenceClients + applicants;
    }
}
