package io.octroi.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words in bodies that stand for the values of an enumeration, as {@link DecisionJson#word} writes them. */
final class EnumWords {

    private EnumWords() {}

    static <E extends Enum<E>> Optional<E> find(E[] values, String said) {
        return Arrays.stream(values)
                .filter(value -> DecisionJson.word(value).equals(said))
                .findFirst();
    }

    /** What is told when another word was said. */
    static String expected(Enum<?>[] values) {
        return "one of these is expected: "
                + Arrays.stream(values).map(DecisionJson::word).collect(Collectors.joining(", "));
    }
}
