package io.octroi.features;

import java.util.Arrays;

/**
 * A calculation as declarations write it, such as {@code ratio} or {@code above 30}.
 *
 * @param name of the operation
 * @param argument what follows the name; empty where nothing does
 */
record Call(String name, String argument) {

    static Call of(String text) {
        String[] nameAndArgument = text.split(" ", 2);
        return new Call(nameAndArgument[0], nameAndArgument.length == 2 ? nameAndArgument[1] : "");
    }

    /** The numbers in the argument, one for each word; none without an argument. */
    double[] numbers() {
        return argument.isEmpty()
                ? new double[0]
                : Arrays.stream(argument.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
