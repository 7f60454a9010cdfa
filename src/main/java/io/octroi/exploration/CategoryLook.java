package io.octroi.exploration;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.exploration.Exploration.FieldProfile;
import io.octroi.exploration.Exploration.Group;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.HistoryVector;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One category field: who is in which category, and how features read it. */
final class CategoryLook {

    /** A category of fewer clients is rare: no model learns from it alone. */
    static final double RARE = 0.005;

    /** A field with more different texts holds free text; what comes later is counted together. */
    private static final int MOST_TEXTS = 1_000;

    private final FormField field;
    private final Catalogue catalogue;
    private final MissingTally missing;
    private final Map<String, Counted> texts = new HashMap<>();
    private final Map<String, Reads> reads = new HashMap<>();
    private long unlisted;

    /** How features read a text. */
    enum Reads {
        AS_IT_IS,
        AS_ANOTHER,
        AS_MISSING
    }

    CategoryLook(FormField field, Catalogue catalogue) {
        this.field = field;
        this.catalogue = catalogue;
        this.missing = new MissingTally(field);
    }

    FormField field() {
        return field;
    }

    void add(ApplicationForm form, boolean defaulted) {
        missing.add(form, defaulted);
        form.text(field).ifPresent(text -> {
            if (texts.size() < MOST_TEXTS || texts.containsKey(text)) {
                texts.computeIfAbsent(text, first -> new Counted()).add(defaulted);
                reads.computeIfAbsent(text, first -> read(form, text));
            } else {
                unlisted++;
            }
        });
    }

    /** How features read what the form says. */
    Reads reads(ApplicationForm form) {
        return form.text(field)
                .map(text -> reads.getOrDefault(text, Reads.AS_MISSING))
                .orElse(Reads.AS_IT_IS);
    }

    /** Whether few of all those clients are in the form's category. */
    boolean isRare(ApplicationForm form, long clients) {
        return form.text(field)
                .map(texts::get)
                .filter(count -> count.clients() < RARE * clients)
                .isPresent();
    }

    FieldProfile profile(long clients, Optional<Double> missingOfApplicants) {
        List<Group> groups = texts.entrySet().stream()
                .filter(text -> text.getValue().isLarge())
                .sorted(Comparator.comparing((Map.Entry<String, Counted> text) ->
                                -text.getValue().clients())
                        .thenComparing(Map.Entry::getKey))
                .map(text -> new Group(
                        Optional.of(text.getKey()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        text.getValue().clients(),
                        (double) text.getValue().clients() / clients,
                        text.getValue().defaultRate().orElseThrow()))
                .toList();
        long all = texts.values().stream().mapToLong(Counted::clients).sum() + unlisted;
        return new FieldProfile(
                field.name(),
                field.type().name(),
                missing.summary(clients, missingOfApplicants),
                Optional.empty(),
                Optional.empty(),
                groups,
                all - groups.stream().mapToLong(Group::clients).sum());
    }

    private Reads read(ApplicationForm form, String text) {
        double code = catalogue.value(field.name(), form, HistoryVector.NONE);
        if (Double.isNaN(code)) {
            return Reads.AS_MISSING;
        }
        Feature feature = catalogue.feature(field.name());
        return feature.categories().get((int) code).text().equals(text) ? Reads.AS_IT_IS : Reads.AS_ANOTHER;
    }
}
