package io.octroi.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * One invented client.
 *
 * @param number the client number
 * @param traits what the form follows from
 * @param form the application form
 * @param defaulted the outcome, which only reference clients show
 * @param habits what the credit history follows from
 */
record InventedClient(int number, Traits traits, Draft form, boolean defaulted, Habits habits) {

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
