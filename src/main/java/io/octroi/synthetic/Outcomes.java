package io.octroi.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/** The reference clients of a folder, in a fixed order, and how their loans ended. */
final class Outcomes {

    private final Map<Long, Integer> positions = new HashMap<>();
    private final double[] outcomes;

    private Outcomes(Path folder) throws IOException {
        List<Double> read = new ArrayList<>();
        try (CsvText lines = CsvText.open(folder, SyntheticPopulation.REFERENCE_TABLE)) {
            for (CSVRecord line : lines) {
                positions.put(Long.valueOf(line.get(SyntheticPopulation.CLIENT)), positions.size());
                read.add(Double.valueOf(line.get(SyntheticPopulation.OUTCOME)));
            }
        }
        this.outcomes = read.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Outcomes of(Path folder) throws IOException {
        return new Outcomes(folder);
    }

    int clients() {
        return outcomes.length;
    }

    /** 1 for each client who defaulted, 0 for the others. */
    double[] all() {
        return outcomes.clone();
    }

    /** Where a client stands; nowhere for an applicant. */
    OptionalInt position(long client) {
        Integer position = positions.get(client);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
