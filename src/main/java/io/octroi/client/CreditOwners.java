package io.octroi.client;

import java.util.Arrays;

/** Whose credit a credit number of the credit bureau stands for, as {@code bureau.csv} tells. */
final class CreditOwners {

    /** No client has this number. */
    static final long NOBODY = -1;

    private final NumberIndex credits = new NumberIndex();
    private long[] clients = new long[16];

    /** Notes the client of a credit; false when the credit is already another client's. */
    boolean add(long credit, long client) {
        int known = credits.size();
        int place = credits.add(credit);
        if (place < known) {
            return clients[place] == client;
        }
        if (place == clients.length) {
            clients = Arrays.copyOf(clients, 2 * place);
        }
        clients[place] = client;
        return true;
    }

    /** The client of a credit, or {@link #NOBODY}. */
    long of(long credit) {
        int place = credits.find(credit);
        return place == NumberIndex.ABSENT ? NOBODY : clients[place];
    }
}
