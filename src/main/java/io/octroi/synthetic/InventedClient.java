package io.octroi.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * One invented client.
 *
 * @param number the client number
 * @param defaulted the outcome, which only reference clients show
 * @param form the application form
 */
record InventedClient(int number, boolean defaulted, Draft form) {

    /** The client's line in a file of reference clients or of applicants. */
    List<String> line(Iterable<Column> columns, boolean reference) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(number));
        if (reference) {
            line.add(defaulted ? "1" : "0");
        }
        columns.forEach(column -> line.add(form.text(column.name())));
        return line;
    }
}
