package io.octroi.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells which columns drift because they are derived from a column that is misread. */
final class Derivation {

    private Derivation() {}

    /**
     * The same columns, each that is derived from a misread one saying so, and each misread one naming what derives from it.
     *
     * @param roots by the name of a column: the columns that its values come from
     */
    static List<ColumnDrift> told(List<ColumnDrift> columns, Function<String, Set<String>> roots) {
        List<ColumnDrift> misread = columns.stream()
                .filter(column -> column.misreading().isPresent())
                .toList();
        if (misread.isEmpty()) {
            return columns;
        }
        List<ColumnDrift> derived = columns.stream()
                .map(column -> source(column, misread, roots)
                        .map(source -> column.derivedFrom(source.column()))
                        .orElse(column))
                .toList();
        return derived.stream().map(column -> naming(column, derived)).toList();
    }

    /** The misread column that a drifting column comes from; a column that comes from itself alone has none. */
    private static Optional<ColumnDrift> source(
            ColumnDrift column, List<ColumnDrift> misread, Function<String, Set<String>> roots) {
        Set<String> own = roots.apply(column.column());
        return misread.stream()
                .filter(other -> column.drift() && !other.column().equals(column.column()))
                .filter(other -> isSource(roots.apply(other.column()), own))
                .findFirst();
    }

    private static boolean isSource(Set<String> roots, Set<String> own) {
        return roots.size() == 1 && own.size() > 1 && own.containsAll(roots);
    }

    private static ColumnDrift naming(ColumnDrift column, List<ColumnDrift> all) {
        if (column.misreading().isEmpty()) {
            return column;
        }
        List<String> derived = new ArrayList<>();
        for (ColumnDrift other : all) {
            if (other.derivedFrom().filter(column.column()::equals).isPresent()) {
                derived.add(other.column());
            }
        }
        return column.with(new Misreading(column.misreading().orElseThrow().factor(), derived));
    }
}
