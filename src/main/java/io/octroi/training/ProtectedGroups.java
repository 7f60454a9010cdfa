package io.octroi.training;

import io.octroi.client.DataFolder;
import io.octroi.client.IncomingClient;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * To which groups the reference clients of a folder belong, in the order of their file. It lies beside what a model
 * learns from, and never within it.
 */
final class ProtectedGroups {

    private final Map<ProtectedAttribute, byte[]> places = new EnumMap<>(ProtectedAttribute.class);
    private int clients;

    /**
     * Reads the application table for sex and age alone.
     *
     * @param folder not read before: it refuses the same client twice
     */
    static ProtectedGroups read(DataFolder folder) {
        ProtectedGroups groups = new ProtectedGroups();
        folder.eachReference(groups::add);
        return groups;
    }

    void add(IncomingClient client) {
        for (ProtectedAttribute attribute : ProtectedAttribute.values()) {
            byte[] column = places.getOrDefault(attribute, new byte[0]);
            if (clients == column.length) {
                column = Arrays.copyOf(column, Math.max(1 << 12, 2 * clients));
                places.put(attribute, column);
            }
            column[clients] = (byte) attribute.groupOf(client);
        }
        clients++;
    }

    int size() {
        return clients;
    }

    /** The place of a client's group among the attribute's. */
    int group(ProtectedAttribute attribute, int client) {
        return Objects.requireNonNull(places.get(attribute))[client];
    }
}
