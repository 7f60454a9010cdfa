package io.octroi.api;

import io.octroi.decision.Told;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One client of a batch, or why there is none.
 *
 * @param index its place in the batch, from 0
 * @param line on which it begins, from 1; in a JSON array 0
 * @param client its number, where that much could be read
 * @param told absent where there are faults
 * @param faults with places as seen from the row
 */
record BatchRow(long index, long line, OptionalLong client, Optional<Told> told, List<Problem.Fault> faults) {

    static BatchRow of(long index, long line, Told told) {
        return new BatchRow(index, line, told.client(), Optional.of(told), List.of());
    }

    static BatchRow refused(long index, long line, OptionalLong client, UnreadableBody why) {
        return new BatchRow(index, line, client, Optional.empty(), why.faults());
    }
}
