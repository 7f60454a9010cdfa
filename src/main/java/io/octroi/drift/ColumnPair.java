package io.octroi.drift;

import io.octroi.features.Feature;
import io.octroi.statistics.TwoSamples;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One column in both samples, as it is tested: without missing values, and with categories under common codes. */
final class ColumnPair {

    /** Whole numbers of at most so many different values are taken for categories, where nobody declared them. */
    private static final int FEW_WHOLE = 10;

    private final Kind kind;
    private final Optional<Obstacle> obstacle;
    private final boolean whole;
    private final List<String> categories;
    private final double[] reference;
    private final double[] current;
    private final TwoSamples samples;

    private ColumnPair(Kind kind, Optional<Obstacle> obstacle, SampleColumn reference, SampleColumn current) {
        this.kind = kind;
        boolean coded = kind == Kind.CATEGORY && (reference.isText() || current.isText());
        this.categories = coded ? categories(reference.asTexts(), current.asTexts()) : List.of();
        this.reference = coded ? recoded(reference.asTexts()) : reference.present();
        this.current = coded ? recoded(current.asTexts()) : current.present();
        Arrays.sort(this.reference);
        Arrays.sort(this.current);
        this.whole = reference.isWhole() && current.isWhole();
        this.samples = TwoSamples.ofSorted(this.reference, this.current);
        this.obstacle = obstacle.or(this::emptiness);
    }

    static ColumnPair of(SampleColumn reference, SampleColumn current, Optional<Feature> declared) {
        Kind kind = declared.map(feature -> feature.kind() == Feature.Kind.CATEGORY ? Kind.CATEGORY : Kind.NUMBER)
                .orElseGet(() -> kindOf(current));
        return new ColumnPair(kind, obstacle(kind, reference, current, declared.isPresent()), reference, current);
    }

    /** As Evidently takes the columns of a data frame: by the current sample, and by how its numbers are written. */
    private static Kind kindOf(SampleColumn current) {
        if (current.isText()) {
            return Kind.CATEGORY;
        }
        return current.isWhole() && distinct(current.present()) <= FEW_WHOLE ? Kind.CATEGORY : Kind.NUMBER;
    }

    private static Optional<Obstacle> obstacle(
            Kind kind, SampleColumn reference, SampleColumn current, boolean declared) {
        if (kind == Kind.NUMBER) {
            return reference.isText() || current.isText() ? Optional.of(Obstacle.TEXT_AMONG_NUMBERS) : Optional.empty();
        }
        boolean free = !declared && current.isText() && 2L * current.texts().size() > current.present().length;
        return free ? Optional.of(Obstacle.FREE_TEXT) : Optional.empty();
    }

    private Optional<Obstacle> emptiness() {
        if (reference.length == 0) {
            return Optional.of(Obstacle.EMPTY_REFERENCE);
        }
        return current.length == 0 ? Optional.of(Obstacle.EMPTY_CURRENT) : Optional.empty();
    }

    Kind kind() {
        return kind;
    }

    Optional<Obstacle> obstacle() {
        return obstacle;
    }

    /** Whether all numbers of both samples are whole. */
    boolean isWhole() {
        return whole;
    }

    /** The texts by code; none where the codes are the categories' own. */
    List<String> categories() {
        return categories;
    }

    TwoSamples samples() {
        return samples;
    }

    /** The values of the reference, ascending. */
    double[] reference() {
        return reference;
    }

    /** The values of the current sample, ascending. */
    double[] current() {
        return current;
    }

    private static List<String> categories(SampleColumn reference, SampleColumn current) {
        return List.copyOf(new TreeSet<>(Stream.concat(reference.texts().stream(), current.texts().stream())
                .toList()));
    }

    private double[] recoded(SampleColumn column) {
        List<String> texts = column.texts();
        // What has more texts than are told apart ends in one code behind all others.
        int[] places = IntStream.rangeClosed(0, texts.size())
                .map(code -> code < texts.size() ? categoryOf(texts.get(code)) : categories.size())
                .toArray();
        return Arrays.stream(column.present()).map(code -> places[(int) code]).toArray();
    }

    private int categoryOf(String text) {
        int low = 0;
        int high = categories.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (categories.get(middle).compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long distinct(double[] values) {
        return Arrays.stream(values).distinct().limit(FEW_WHOLE + 1L).count();
    }
}
