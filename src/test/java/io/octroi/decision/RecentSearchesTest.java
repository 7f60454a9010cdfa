package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.octroi.client.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentSearchesTest {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @Test
    void searchesAFileOnceAndAnewAfterAnImport() throws IOException {
        try (AssessedApplicants applicants = new AssessedApplicants(home, folder)) {
            AtomicInteger searches = new AtomicInteger();
            RecentSearches recent = new RecentSearches();
            Client client = applicants.stages.clients().get("3");
            for (int i = 0; i < 3; i++) {
                assertSame(Optional.empty(), recent.of(client, () -> {
                    searches.incrementAndGet();
                    return Optional.empty();
                }));
            }
            assertEquals(1, searches.get());
            applicants.importFolder();
            recent.of(applicants.stages.clients().get("3"), () -> {
                searches.incrementAndGet();
                return Optional.empty();
            });
            assertEquals(2, searches.get());
        }
    }
}
