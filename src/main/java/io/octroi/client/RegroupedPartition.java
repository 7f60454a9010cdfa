package io.octroi.client;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The credit histories of the clients of one partition, all in memory. */
final class RegroupedPartition {

    private final NumberIndex clients = new NumberIndex();
    private final Map<HistoryTable, double[][]> rowsByClient = new EnumMap<>(HistoryTable.class);

    RegroupedPartition(Spill spill, int partition) throws IOException {
        for (HistoryTable table : HistoryTable.values()) {
            rowsByClient.put(table, regroup(new SpilledRow(table), spill.rows(table, partition)));
        }
    }

    void each(RegroupedHistory.Taker taker) {
        for (int place = 0; place < clients.size(); place++) {
            taker.accept(clients.number(place), history(place));
        }
    }

    private CreditHistory history(int place) {
        Map<HistoryTable, HistoryRows> tables = new EnumMap<>(HistoryTable.class);
        rowsByClient.forEach((table, byClient) -> {
            if (place < byClient.length && byClient[place].length > 0) {
                tables.put(table, HistoryRows.owning(table, byClient[place]));
            }
        });
        return new CreditHistory(tables);
    }

    /** Copies each row behind the earlier ones of its client; one array a client. */
    private double[][] regroup(SpilledRow layout, double[] rows) {
        int[] places = new int[rows.length / layout.size()];
        for (int row = 0; row < places.length; row++) {
            places[row] = clients.add(layout.client(rows, row * layout.size()));
        }
        double[][] byClient = arrays(places, layout.width());
        int[] filled = new int[byClient.length];
        for (int row = 0; row < places.length; row++) {
            int place = places[row];
            System.arraycopy(rows, row * layout.size(), byClient[place], filled[place], layout.width());
            filled[place] += layout.width();
        }
        return byClient;
    }

    private double[][] arrays(int[] places, int width) {
        int[] counts = new int[clients.size()];
        for (int place : places) {
            counts[place]++;
        }
        double[][] arrays = new double[counts.length][];
        for (int place = 0; place < arrays.length; place++) {
            arrays[place] = new double[counts[place] * width];
        }
        return arrays;
    }
}
