package io.octroi.client;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
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
    private double[][] regroup(SpilledRow layout, List<double[]> blocks) {
        int[] places = places(layout, blocks);
        double[][] byClient = arrays(places, layout.width());
        int[] filled = new int[byClient.length];
        int row = 0;
        for (double[] block : blocks) {
            for (int at = 0; at < block.length; at += layout.size()) {
                int place = places[row++];
                System.arraycopy(block, at, byClient[place], filled[place], layout.width());
                filled[place] += layout.width();
            }
        }
        return byClient;
    }

    /** For each row its client's place. */
    private int[] places(SpilledRow layout, List<double[]> blocks) {
        int[] places = new int
                [blocks.stream().mapToInt(block -> block.length / layout.size()).sum()];
        int row = 0;
        for (double[] block : blocks) {
            for (int at = 0; at < block.length; at += layout.size()) {
                places[row++] = clients.add(layout.client(block, at));
            }
        }
        return places;
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
