package io.octroi.api;

import io.octroi.decision.Answer;
import io.octroi.decision.Ground;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A decision as the body of a request tells it: {@code {"clientId": 100001, "answer": "granted", ...}}.
 *
 * @param follows the id of the decision that stands, as far as the person saw
 */
record IncomingDecision(
        long client,
        Answer answer,
        Optional<Ground> ground,
        String motive,
        BigDecimal amount,
        int months,
        Optional<String> modelId,
        OptionalDouble solvencyScore,
        OptionalLong follows) {

    private static final String WHOLE = "a whole number is expected";

    /** Each member, and whether it is a text; the others are numbers. */
    private static final Map<String, Boolean> MEMBERS = Map.of(
            "clientId", false,
            "answer", true,
            "reasonCode", true,
            "motive", true,
            "amount", false,
            "months", false,
            "modelId", true,
            "solvencyScore", false,
            "follows", false);

    /**
     * Reads a body.
     *
     * @throws UnreadableBody at the first place that cannot be read
     * @throws IOException when the body cannot be received
     */
    static IncomingDecision read(InputStream body) throws IOException {
        Map<String, String> told = JsonBody.read(body, IncomingDecision::members);
        return new IncomingDecision(
                number(told, "clientId", WHOLE, Long::parseLong).orElseThrow(() -> missing("clientId")),
                word(told, "answer", Answer.values()).orElseThrow(() -> missing("answer")),
                word(told, "reasonCode", Ground.values()),
                told.getOrDefault("motive", ""),
                number(told, "amount", "a smaller number is expected", BigDecimal::new)
                        .orElseThrow(() -> missing("amount")),
                number(told, "months", WHOLE, Integer::parseInt).orElseThrow(() -> missing("months")),
                Optional.ofNullable(told.get("modelId")),
                number(told, "solvencyScore", "a smaller number is expected", IncomingDecision::finite)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                number(told, "follows", WHOLE, Long::parseLong)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()));
    }

    /** The members that are there and not null; each number as its digits. */
    private static Map<String, String> members(JsonBody json) throws IOException {
        Map<String, String> told = new HashMap<>();
        json.eachMember(name -> {
            Boolean isText = MEMBERS.get(name);
            if (isText == null) {
                json.refuse("a decision has no member of this name");
                return;
            }
            String value = isText ? json.text() : json.number();
            if (!json.isNull()) {
                told.put(name, value);
            }
        });
        return told;
    }

    private static <T> Optional<T> number(
            Map<String, String> told, String name, String expected, Function<String, T> read) {
        try {
            return Optional.ofNullable(told.get(name)).map(read);
        } catch (NumberFormatException e) {
            throw new UnreadableBody("/" + name, expected);
        }
    }

    private static Double finite(String digits) {
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            throw new NumberFormatException(digits);
        }
        return number;
    }

    private static <E extends Enum<E>> Optional<E> word(Map<String, String> told, String name, E[] words) {
        return Optional.ofNullable(told.get(name)).map(said -> EnumWords.find(words, said)
                .orElseThrow(() -> new UnreadableBody("/" + name, EnumWords.expected(words))));
    }

    private static UnreadableBody missing(String name) {
        return new UnreadableBody("/" + name, "this mandatory member is missing");
    }
}
