package io.octroi.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** How often each value of a category occurs, in an order in which a trait may rank them. */
final class Shares {

    private final Map<String, Double> byValue = new LinkedHashMap<>();
    private final List<String> values;
    private final double[] upTo;

    /** @param byValue the share of each value; they are scaled to sum to 1 */
    Shares(Map<String, Double> byValue) {
        double total = 0;
        for (double share : byValue.values()) {
            total += share;
        }
        this.values = List.copyOf(byValue.keySet());
        this.upTo = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            double share = byValue.getOrDefault(values.get(i), 0.0) / total;
            this.byValue.put(values.get(i), share);
            sum += share;
            upTo[i] = sum;
        }
    }

    /** Reads shares by name from lines with a value and a share each. */
    static Map<String, Shares> all(List<CSVRecord> lines, String name) {
        Map<String, Map<String, Double>> counted = new LinkedHashMap<>();
        for (CSVRecord line : lines) {
            counted.computeIfAbsent(line.get(name), first -> new LinkedHashMap<>())
                    .put(line.get("value"), Double.valueOf(line.get("share")));
        }
        Map<String, Shares> shares = new LinkedHashMap<>();
        counted.forEach((named, byValue) -> shares.put(named, new Shares(byValue)));
        return shares;
    }

    /** The value that stands at that place, from 0 to 1, when clients are lined up by value. */
    String at(double place) {
        int i = 0;
        while (i < upTo.length - 1 && place >= upTo[i]) {
            i++;
        }
        return values.get(i);
    }

    /** The share of a value, 0 when it does not occur. */
    double of(String value) {
        return byValue.getOrDefault(value, 0.0);
    }

    /** The values in their order. */
    List<String> values() {
        return values;
    }

    /** These shares among the clients that have one of some values. */
    Shares among(Set<String> some) {
        Map<String, Double> kept = new LinkedHashMap<>(byValue);
        kept.keySet().retainAll(some);
        return new Shares(kept);
    }

    /** These shares among the clients that have none of some values. */
    Shares without(Set<String> some) {
        Map<String, Double> kept = new LinkedHashMap<>(byValue);
        kept.keySet().removeAll(some);
        return new Shares(kept);
    }
}
