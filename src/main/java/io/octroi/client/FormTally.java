package io.octroi.client;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes in forms one by one: which fields tell nothing, between which values numbers lie, which categories occur. */
public final class FormTally {

    /** A field whose different texts are longer than this together, in characters, holds free text. */
    private static final int LONGEST_TEXTS = 20_000;

    private static final List<FormField> FIELDS = FormLayout.CURRENT.fields().stream()
            .filter(field -> !field.isProtected())
            .toList();

    private final long[] missing = new long[FormLayout.CURRENT.size()];
    private final double[] least = new double[FormLayout.CURRENT.size()];
    private final double[] most = new double[FormLayout.CURRENT.size()];
    private final int[] lengthOfTexts = new int[FormLayout.CURRENT.size()];
    private final List<Set<String>> texts = Stream.<Set<String>>generate(HashSet::new)
            .limit(FormLayout.CURRENT.size())
            .toList();
    private long forms;

    public FormTally() {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
    }

    public void add(ApplicationForm form) {
        forms++;
        for (FormField field : FIELDS) {
            int at = field.position();
            if (!form.tells(field)) {
                missing[at]++;
            } else if (field.isNumber()) {
                least[at] = Math.min(least[at], form.number(field));
                most[at] = Math.max(most[at], form.number(field));
            } else {
                form.text(field).ifPresent(text -> add(at, text));
            }
        }
    }

    long forms() {
        return forms;
    }

    MissingCounts counts() {
        SortedMap<String, Long> byField = new TreeMap<>();
        FIELDS.forEach(field -> byField.put(field.name(), missing[field.position()]));
        return new MissingCounts(forms, byField);
    }

    /**
     * The forms taken in so far, seen as those of all reference clients.
     *
     * @param others what is missing in other tables
     */
    public ReferenceProfile profile(Map<String, MissingCounts> others) {
        SortedMap<String, MissingCounts> tables = new TreeMap<>(others);
        tables.put(ReferenceProfile.FORMS, counts());
        SortedMap<String, Range> ranges = new TreeMap<>();
        SortedMap<String, SortedSet<String>> categories = new TreeMap<>();
        for (FormField field : FIELDS) {
            int at = field.position();
            if (least[at] <= most[at]) {
                ranges.put(field.name(), new Range(least[at], most[at]));
            }
            if (!texts.get(at).isEmpty()) {
                categories.put(field.name(), new TreeSet<>(texts.get(at)));
            }
        }
        return new ReferenceProfile(tables, ranges, categories);
    }

    private void add(int at, String text) {
        if (lengthOfTexts[at] <= LONGEST_TEXTS && texts.get(at).add(text)) {
            lengthOfTexts[at] += text.length();
            if (lengthOfTexts[at] > LONGEST_TEXTS) {
                texts.get(at).clear();
            }
        }
    }
}
