package io.octroi.pages;

import io.octroi.client.Outcome;
import io.octroi.decision.Agreement;
import io.octroi.decision.Answer;
import io.octroi.decision.DecisionFilter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which decisions an address asks for.
 *
 * @param troubles the names of parameters that say nothing that can be looked for
 */
record DecisionWish(ListAddress address, DecisionFilter filter, List<String> troubles) {

    private static final String NUMBER = "[0-9]{1,18}";

    /** @param here the time zone of the house, in which days begin and end */
    static DecisionWish of(ListAddress address, ZoneId here) {
        Reading reading = new Reading(address, new ArrayList<>());
        Optional<LocalDate> first = reading.day("from");
        Optional<LocalDate> last = reading.day("to");
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            reading.troubles.add("to");
        }
        DecisionFilter filter = new DecisionFilter(
                reading.number("number"),
                reading.number("client"),
                first.map(day -> day.atStartOfDay(here).toInstant()),
                last.map(day -> day.plusDays(1).atStartOfDay(here).toInstant()),
                reading.text("by"),
                reading.text("model"),
                reading.word("answer", Answer.values()),
                reading.word("agreement", Agreement.values()),
                reading.word("outcome", Outcome.values()));
        return new DecisionWish(address, filter, List.copyOf(reading.troubles));
    }

    /** Reads parameter by parameter, and notes those that cannot be. */
    private record Reading(ListAddress address, List<String> troubles) {

        Optional<String> text(String name) {
            return Optional.of(address.get(name)).filter(said -> !said.isEmpty());
        }

        OptionalLong number(String name) {
            Optional<String> said = text(name);
            if (said.isPresent() && !said.get().matches(NUMBER)) {
                troubles.add(name);
                return OptionalLong.empty();
            }
            return said.map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
        }

        Optional<LocalDate> day(String name) {
            Optional<LocalDate> day = text(name).flatMap(Moments::typedDay);
            return known(name, day);
        }

        <E extends Enum<E>> Optional<E> word(String name, E[] all) {
            return known(
                    name,
                    Arrays.stream(all)
                            .filter(one -> DecisionWords.word(one).equals(address.get(name)))
                            .findFirst());
        }

        private <T> Optional<T> known(String name, Optional<T> read) {
            if (read.isEmpty() && text(name).isPresent()) {
                troubles.add(name);
            }
            return read;
        }
    }
}
