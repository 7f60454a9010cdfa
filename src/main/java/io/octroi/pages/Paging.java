package io.octroi.pages;

import java.util.Map;

/**
 * A long table, shown part by part; the address says which part.
 *
 * @param address of the page, with the name of the parameter at its end, such as {@code model.xhtml?runs=}
 * @param anchor of the table on the page
 * @param page the part shown, from 1
 * @param size how many rows a part has
 * @param total how many rows there are
 */
public record Paging(String address, String anchor, int page, int size, int total) {

    /** The longest number that is read as a page; nobody turns that many. */
    private static final String NUMBER = "[1-9]\\d{0,6}";

    /** The part that a request asks for by a parameter of that name; the first when it asks for none. */
    static int asked(Map<String, String> request, String name) {
        String text = request.getOrDefault(name, "");
        return text.matches(NUMBER) ? Integer.parseInt(text) : 1;
    }

    /** How many rows are left out before this part. */
    int from() {
        return (page - 1) * size;
    }

    public boolean needed() {
        return total > size || page > 1;
    }

    public boolean first() {
        return page == 1;
    }

    public boolean last() {
        return from() + size >= total;
    }

    public String before() {
        return href(page - 1);
    }

    public String after() {
        return href(page + 1);
    }

    /** Which rows are shown, such as 11–20 of 43. */
    String words(Words words) {
        Numbers numbers = new Numbers(words);
        return from() >= total
                ? words.text("paging.none", numbers.count(total))
                : words.text(
                        "paging.part",
                        numbers.count(from() + 1),
                        numbers.count(Math.min(total, from() + size)),
                        numbers.count(total));
    }

    private String href(int other) {
        return address + other + "#" + anchor;
    }
}
