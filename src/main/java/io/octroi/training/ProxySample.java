package io.octroi.training;

import io.octroi.features.Feature;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.statistics.Reservoir;
import java.util.List;

/**
 * Some of the clients that come by, each as likely as any other, with what a model reads of them and the groups they
 * belong to. However many come, the memory it takes is bounded.
 */
final class ProxySample {

    /** More clients tell the area under a curve no better than a hundredth. */
    private static final int LARGEST = 20_000;

    private final List<Feature> features;
    private final long seed;
    private final ProtectedGroups groups;
    private final Reservoir<Client> clients;

    /** One of them: their place among the groups, and their values of the features. */
    private static final class Client {

        private final int place;
        private final double[] row;

        Client(int place, double[] row) {
            this.place = place;
            this.row = row;
        }
    }

    /**
     * @param groups of all clients that will come
     * @param features of which a client's row tells, in this order; none of them forbidden
     */
    ProxySample(ProtectedGroups groups, List<Feature> features, long seed) {
        if (features.stream().anyMatch(feature -> feature.legalStatus() == LegalStatus.FORBIDDEN)) {
            throw new IllegalArgumentException("a forbidden feature is no proxy: it is what proxies stand for");
        }
        this.groups = groups;
        this.features = List.copyOf(features);
        this.seed = seed;
        this.clients = new Reservoir<>(LARGEST, seed);
    }

    void add(int client, double[] row) {
        clients.add(new Client(client, row));
    }

    List<Feature> features() {
        return features;
    }

    long seed() {
        return seed;
    }

    int size() {
        return clients.kept().size();
    }

    double[] row(int place) {
        return clients.kept().get(place).row;
    }

    /** The place among the attribute's groups of the client at that place of the sample. */
    int group(ProtectedAttribute attribute, int place) {
        return groups.group(attribute, clients.kept().get(place).place);
    }
}
