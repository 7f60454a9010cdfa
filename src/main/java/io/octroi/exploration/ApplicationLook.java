package io.octroi.exploration;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.FormTally;
import io.octroi.client.IncomingClient;
import io.octroi.client.Outcome;
import io.octroi.client.QualityTally;
import io.octroi.client.ReferenceProfile;
import io.octroi.exploration.CategoryLook.Reads;
import io.octroi.exploration.Exploration.FieldProfile;
import io.octroi.features.Catalogue;
import io.octroi.statistics.Estimate;
import io.octroi.statistics.Proportions;
import io.octroi.statistics.Reservoir;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The application forms of reference clients, taken in one by one, twice. */
final class ApplicationLook {

    /** Quantiles of so many clients lie within a third of a percent of those of all, in rank. */
    private static final int LARGEST_SAMPLE = 100_000;

    private static final long SEED = 1;

    private static final List<FormField> FIELDS = FormLayout.CURRENT.fields().stream()
            .filter(field -> !field.isProtected())
            .toList();

    private final List<NumberLook> numbers;
    private final List<CategoryLook> categories;
    private final Reservoir<double[]> sample = new Reservoir<>(LARGEST_SAMPLE, SEED);
    private final FormTally tally = new FormTally();
    private final Counted clients = new Counted();
    private final RowTally noSuchDay = new RowTally();
    private final RowTally unknown = new RowTally();
    private final RowTally merged = new RowTally();
    private final RowTally rare = new RowTally();
    private QualityTally quality = new QualityTally(ReferenceProfile.NONE);

    ApplicationLook(Catalogue catalogue) {
        Cleaning cleaning = new Cleaning();
        this.numbers = FIELDS.stream()
                .filter(FormField::isNumber)
                .map(field -> new NumberLook(field, cleaning))
                .toList();
        this.categories = FIELDS.stream()
                .filter(field -> !field.isNumber())
                .map(field -> new CategoryLook(field, catalogue))
                .toList();
    }

    /** The first look at a client. */
    void add(IncomingClient client) {
        ApplicationForm form = client.form();
        boolean defaulted = isDefaulted(client);
        clients.add(defaulted);
        tally.add(form);
        double[] values = new double[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i).add(form, defaulted);
        }
        sample.add(values);
        categories.forEach(look -> look.add(form, defaulted));
    }

    /** Begins the second look. */
    void begin() {
        for (int i = 0; i < numbers.size(); i++) {
            int place = i;
            numbers.get(i)
                    .begin(sample.kept().stream()
                            .mapToDouble(values -> values[place])
                            .filter(value -> !Double.isNaN(value))
                            .sorted()
                            .toArray());
        }
        quality = new QualityTally(reference());
    }

    /** The second look at a client. */
    void addAgain(IncomingClient client) {
        boolean defaulted = isDefaulted(client);
        numbers.forEach(look -> look.addAgain(client.form(), defaulted));
        quality.add(client.form());
        noSuchDay.add(names(numbers, look -> look.isNoSuchDay(client.form()), NumberLook::field));
        unknown.add(categories(look -> look.reads(client.form()) == Reads.AS_MISSING));
        merged.add(categories(look -> look.reads(client.form()) == Reads.AS_ANOTHER));
        rare.add(categories(look -> look.isRare(client.form(), clients())));
    }

    private List<String> categories(Predicate<CategoryLook> wanted) {
        return names(categories, wanted, CategoryLook::field);
    }

    private static <T> List<String> names(List<T> looks, Predicate<T> wanted, Function<T, FormField> field) {
        return looks.stream()
                .filter(wanted)
                .map(look -> field.apply(look).name())
                .toList();
    }

    long clients() {
        return clients.clients();
    }

    Estimate defaultRate() {
        return Proportions.share(clients.defaulted(), clients.clients());
    }

    long sampled() {
        return sample.kept().size();
    }

    /** The clients as the yardstick of others. */
    ReferenceProfile reference() {
        return tally.profile(Map.of());
    }

    RowTally noSuchDay() {
        return noSuchDay;
    }

    RowTally unknownCategories() {
        return unknown;
    }

    RowTally mergedCategories() {
        return merged;
    }

    RowTally rareCategories() {
        return rare;
    }

    QualityTally quality() {
        return quality;
    }

    /** @param applicants whose missing values stand beside those of the reference clients */
    List<FieldProfile> profiles(ApplicantLook applicants) {
        Stream<FieldProfile> ofNumbers =
                numbers.stream().map(look -> look.profile(clients(), applicants.missing(look.field())));
        Stream<FieldProfile> ofCategories =
                categories.stream().map(look -> look.profile(clients(), applicants.missing(look.field())));
        return Stream.concat(ofNumbers, ofCategories)
                .sorted(Comparator.comparing(
                        profile -> FormLayout.CURRENT.field(profile.field()).position()))
                .toList();
    }

    private static boolean isDefaulted(IncomingClient client) {
        return client.outcome().equals(Optional.of(Outcome.DEFAULTED));
    }
}
