package io.octroi.api;

import io.octroi.launch.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What callers were answered, and how long they waited for it. */
final class TimedCalls {

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /**
     * An answer.
     *
     * @param what was asked for
     */
    record Call(String what, Answer answer, Instant from, Instant until) {

        /** How long it was waited for from that moment on, in milliseconds. */
        long millisSince(Instant moment) {
            return Duration.between(from.isAfter(moment) ? from : moment, until).toMillis();
        }

        /** Without the answer's body, which may be a page. */
        @Override
        public String toString() {
            return what + ": " + answer.status();
        }
    }

    /** What somebody asks. */
    @FunctionalInterface
    interface Asking {
        Answer ask() throws IOException;
    }

    /** Asks, and notes what comes. */
    Answer time(String what, Asking asking) throws IOException {
        Instant from = Instant.now();
        Answer answer = asking.ask();
        calls.add(new Call(what, answer, from, Instant.now()));
        return answer;
    }

    /** Those that were answered so. */
    List<Call> answered(int status) {
        return calls.stream().filter(call -> call.answer().status() == status).toList();
    }

    /** The one that was waited for longest within that span. */
    Call slowest(Instant from, Instant until) {
        return calls.stream()
                .filter(call -> call.from().isBefore(until))
                .max(Comparator.comparingLong(call -> call.millisSince(from)))
                .orElseThrow();
    }

    /** How often which status came. */
    Map<Integer, Long> statuses() {
        return calls.stream()
                .collect(Collectors.groupingBy(call -> call.answer().status(), TreeMap::new, Collectors.counting()));
    }
}
