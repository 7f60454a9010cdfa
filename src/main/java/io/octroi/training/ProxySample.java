package io.octroi.training;

import io.octroi.features.Feature;
import io.octroi.features.Feature.LegalStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Some of the clients that come by, each as likely as any other, with what a model reads of them and the groups they
 * belong to. However many come, the memory it takes is bounded.
 */
final class ProxySample {

    /** More clients tell the area under a curve no better than a hundredth. */
    private static final int LARGEST = 20_000;

    private final List<Feature> features;
    private final long seed;
    private final Random random;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> clients = new ArrayList<>();
    private final ProtectedGroups groups;
    private long seen;

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
        this.random = new Random(seed);
    }

    /** Takes the client in, or lets them pass (Vitter, <i>Random Sampling with a Reservoir</i>, 1985, algorithm R). */
    void add(int client, double[] row) {
        seen++;
        if (rows.size() < LARGEST) {
            rows.add(row);
            clients.add(client);
            return;
        }
        long place = random.nextLong(seen);
        if (place < LARGEST) {
            rows.set((int) place, row);
            clients.set((int) place, client);
        }
    }

    List<Feature> features() {
        return features;
    }

    long seed() {
        return seed;
    }

    int size() {
        return rows.size();
    }

    double[] row(int place) {
        return rows.get(place);
    }

    /** The place among the attribute's groups of the client at that place of the sample. */
    int group(ProtectedAttribute attribute, int place) {
        return groups.group(attribute, clients.get(place));
    }
}
