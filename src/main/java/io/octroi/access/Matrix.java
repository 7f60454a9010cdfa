package io.octroi.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may do what: one row for each address of the web application. What has no row is denied.
 *
 * @param rows in the order of the table; the first that fits an address decides
 */
public record Matrix(List<Row> rows) {

    /** Everybody, signed in or not. */
    static final String ANYONE = "anyone";

    /** Every account in order, whatever its roles. */
    static final String SIGNED_IN = "signed-in";

    /** Whoever has still to choose a password. */
    public static final String NEWCOMER = "newcomer";

    public Matrix {
        rows = List.copyOf(rows);
    }

    /** The matrix of this program, {@code matrix.csv}. */
    public static Matrix standard() {
        try (InputStream in = Objects.requireNonNull(Matrix.class.getResourceAsStream("matrix.csv"))) {
            return new Matrix(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], words(cells[1]), words(cells[2])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an address answers to somebody. */
    public enum Verdict {
        OPEN,
        /** Open to somebody, perhaps to whoever asks: first they must say who they are. */
        SIGN_IN,
        DENIED,
        /** The address does not take this method. */
        NO_METHOD,
        /** There is no such address. */
        NOWHERE
    }

    /**
     * One address and who may ask it.
     *
     * @param address segments between slashes; one in braces stands for any, {@code **} at the end for any rest
     * @param methods of HTTP; GET stands for HEAD too
     * @param who role words, {@code tool:} before a scope, {@code anyone}, {@code signed-in} or {@code newcomer}
     */
    public record Row(String address, Set<String> methods, Set<String> who) {

        boolean fits(List<String> path) {
            List<String> segments = segments(address);
            boolean open = segments.get(segments.size() - 1).equals("**");
            int fixed = open ? segments.size() - 1 : segments.size();
            if (open ? path.size() <= fixed || path.get(fixed).isEmpty() : path.size() != fixed) {
                return false;
            }
            for (int i = 0; i < fixed; i++) {
                boolean any = segments.get(i).startsWith("{");
                if (any ? path.get(i).isEmpty() : !segments.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        boolean isOpenTo(Set<String> groups) {
            return who.contains(ANYONE) || who.stream().anyMatch(groups::contains);
        }
    }

    /**
     * What that address answers.
     *
     * @param path decoded and without path parameters, as the container maps it to a servlet
     * @param groups of the {@link Caller}, empty for somebody unknown
     */
    public Verdict of(String method, String path, Set<String> groups) {
        List<Row> fitting = fitting(path);
        if (fitting.stream().anyMatch(row -> row.who.contains(ANYONE)) || !groups.isEmpty()) {
            return known(fitting, method, groups);
        }
        return Verdict.SIGN_IN;
    }

    /** Whether somebody may read that page. */
    public boolean mayOpen(String path, Set<String> groups) {
        return of("GET", path, groups) == Verdict.OPEN;
    }

    /** The address of the first row that fits, as the table writes it: what an address is, without what it names. */
    public Optional<String> address(String path) {
        return fitting(path).stream().map(Row::address).findFirst();
    }

    /** The methods that address takes, whoever asks. */
    public Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        fitting(path).forEach(row -> methods.addAll(row.methods));
        return methods;
    }

    private List<Row> fitting(String path) {
        List<String> asked = segments(path);
        return rows.stream().filter(row -> row.fits(asked)).toList();
    }

    private static Verdict known(List<Row> fitting, String method, Set<String> groups) {
        if (fitting.isEmpty()) {
            return Verdict.NOWHERE;
        }
        String asked = method.equals("HEAD") ? "GET" : method;
        Optional<Row> row =
                fitting.stream().filter(fits -> fits.methods.contains(asked)).findFirst();
        if (row.isEmpty()) {
            return Verdict.NO_METHOD;
        }
        if (row.get().isOpenTo(groups)) {
            return Verdict.OPEN;
        }
        return groups.isEmpty() ? Verdict.SIGN_IN : Verdict.DENIED;
    }

    /** A slash at the end makes no other address, and one that is missing at the beginning neither. */
    private static List<String> segments(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return List.of((inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner).split("/", -1));
    }

    private static Set<String> words(String cell) {
        return Set.copyOf(Arrays.asList(cell.strip().split("\\s+")));
    }
}
