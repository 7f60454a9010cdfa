package io.octroi.exploration;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.exploration.Exploration.Correlations;
import io.octroi.exploration.Exploration.FieldProfile;
import io.octroi.exploration.Exploration.Group;
import io.octroi.exploration.Exploration.Missing;
import io.octroi.statistics.RunningCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One number field, looked at twice: first for what can be summed up client by client, then, when quantiles are known,
 * for how many defaulted between them.
 */
final class NumberLook {

    private final FormField field;
    private final Cleaning cleaning;
    private final MissingTally missing;
    private final RunningCorrelation before = new RunningCorrelation();
    private final RunningCorrelation after = new RunningCorrelation();
    private long cleaned;
    private Stretches stretches = new Stretches(new double[0]);
    private Middle middle = Middle.UNKNOWN;
    private List<Counted> parts = List.of();
    private long known;
    private long outliers;

    NumberLook(FormField field, Cleaning cleaning) {
        this.field = field;
        this.cleaning = cleaning;
        this.missing = new MissingTally(field);
    }

    FormField field() {
        return field;
    }

    /**
     * The first look at a client.
     *
     * @return the cleaned value
     */
    double add(ApplicationForm form, boolean defaulted) {
        missing.add(form, defaulted);
        double number = form.number(field);
        double value = cleaning.cleaned(field, form);
        before.add(number, defaulted ? 1 : 0);
        after.add(value, defaulted ? 1 : 0);
        cleaned += !Double.isNaN(number) && Double.isNaN(value) ? 1 : 0;
        return value;
    }

    /** Begins the second look. */
    void begin(double[] sorted) {
        stretches = new Stretches(sorted);
        middle = Middle.of(sorted);
        parts = Stream.generate(Counted::new).limit(stretches.count()).toList();
    }

    /** The second look at a client. */
    void addAgain(ApplicationForm form, boolean defaulted) {
        double value = cleaning.cleaned(field, form);
        if (!Double.isNaN(value)) {
            known++;
            outliers += middle.isFarOut(value) ? 1 : 0;
            parts.get(stretches.place(value)).add(defaulted);
        }
    }

    /** Whether the form says that there is no such day. */
    boolean isNoSuchDay(ApplicationForm form) {
        return !Double.isNaN(form.number(field)) && Double.isNaN(form.known(field));
    }

    FieldProfile profile(long clients, Optional<Double> missingOfApplicants) {
        List<Group> groups = new ArrayList<>();
        IntStream.range(0, parts.size()).forEach(part -> parts.get(part)
                .defaultRate()
                .ifPresent(rate -> groups.add(new Group(
                        Optional.empty(),
                        stretches.above(part),
                        stretches.upTo(part),
                        stretches.only(part),
                        parts.get(part).clients(),
                        (double) parts.get(part).clients() / clients,
                        rate))));
        Missing empty = missing.summary(clients, missingOfApplicants);
        return new FieldProfile(
                field.name(),
                field.type().name(),
                empty,
                correlations(),
                middle.spread(known, outliers),
                groups,
                known - groups.stream().mapToLong(Group::clients).sum());
    }

    private Optional<Correlations> correlations() {
        Optional<Double> raw = present(before.value());
        Optional<Double> clean = present(after.value());
        return raw.isEmpty() && clean.isEmpty() ? Optional.empty() : Optional.of(new Correlations(raw, clean, cleaned));
    }

    private static Optional<Double> present(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
