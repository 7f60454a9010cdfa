package io.octroi.api;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.glassfish.jersey.server.ParamException.QueryParamException;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the order of its numbers.
 *
 * @param limit how many items a page has at most
 * @param isLast whether none come after it
 */
record Paged<T>(List<T> items, int limit, boolean isLast) {

    static final int LARGEST = 1_000;

    /**
     * Reads a page, and one item more to know whether there is a next.
     *
     * @param read the first so many items
     * @throws QueryParamException when a page cannot have that limit
     */
    static <T> Paged<T> of(int limit, IntFunction<List<T>> read) {
        if (limit < 1 || limit > LARGEST) {
            throw new QueryParamException(new IllegalArgumentException("limit"), "limit", "100");
        }
        List<T> more = read.apply(limit + 1);
        return new Paged<>(more.subList(0, Math.min(limit, more.size())), limit, more.size() <= limit);
    }

    /**
     * The address of the next page, if there is one.
     *
     * @param only what else the list was asked for, such as {@code &client=100007}; empty when nothing
     */
    @Nullable
    String next(String path, ToLongFunction<T> number, String only) {
        return isLast
                ? null
                : path + "?after=" + number.applyAsLong(items.get(items.size() - 1)) + "&limit=" + limit + only;
    }
}
