package io.octroi.client;

import java.util.ArrayList;
import java.util.List;

/** Where each client number of a folder was met first, so that none is met twice; 40 bytes a client. */
final class ClientOrigins {

    /** The file's place in the list, and the line below it: no file has that many. */
    private static final int LINE_BITS = 40;

    private final List<String> files = new ArrayList<>();
    private final NumberMap places = new NumberMap();

    /** @throws UnreadableCsv when the number of the row read last was met in another row */
    void demandNew(long client, CsvTable table) {
        if (!files.contains(table.name())) {
            files.add(table.name());
        }
        long here = ((long) files.indexOf(table.name()) << LINE_BITS) + table.line();
        long first = places.putIfAbsent(client, here);
        if (first != here) {
            throw table.error(
                    "SK_ID_CURR",
                    "client number %d stands already in %s, line %d"
                            .formatted(client, files.get((int) (first >> LINE_BITS)), first & (1L << LINE_BITS) - 1));
        }
    }
}
