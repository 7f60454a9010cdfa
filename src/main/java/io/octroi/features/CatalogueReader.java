package io.octroi.features;

import static io.octroi.features.CatalogueFile.cell;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.Wording;
import io.octroi.features.Feature.LegalStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds the catalogue's entries from its files, inputs before what is derived from them. */
final class CatalogueReader {

    private static final String FORM = "application";

    private final Map<String, Feature.Group> groups = new LinkedHashMap<>();
    private final CategoryTexts texts = new CategoryTexts(CatalogueFile.lines("categories.csv"));
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int historyFeatures;

    CatalogueReader() {
        CatalogueFile.lines("groups.csv")
                .forEach(line ->
                        groups.put(cell(line, "id"), new Feature.Group(cell(line, "id"), CatalogueFile.wording(line))));
    }

    /** The catalogue in the box. */
    static Catalogue standard() {
        CatalogueReader reader = new CatalogueReader();
        reader.read(CatalogueFile.lines("catalogue.csv"));
        HistoryVocabulary vocabulary = new HistoryVocabulary(reader.groups);
        List<HistoryFeature> history =
                new HistoryDeclarations(vocabulary).read(CatalogueFile.lines("history-features.csv"));
        history.forEach(reader::add);
        reader.read(CatalogueFile.lines("combined.csv"));
        return new Catalogue(reader.entries, new Aggregation(history, vocabulary::loan));
    }

    /**
     * Entries by feature id, in the order of their lines.
     *
     * @throws IllegalArgumentException when a line contradicts itself, the form or the lines before it
     */
    Map<String, Entry> read(List<Map<String, String>> lines) {
        lines.stream().flatMap(line -> Alternatives.unfold(line).stream()).forEach(this::add);
        return entries;
    }

    private void add(Map<String, String> line) {
        add(cell(line, "inputs").isEmpty() ? raw(line) : derived(line));
    }

    private void add(HistoryFeature declared) {
        int position = historyFeatures++;
        Feature feature = declared.feature();
        Reading reading = (form, history) -> history.value(position);
        add(new Entry(feature, declared.offer(), reading, Set.of(feature.id()), declared.recipe()));
    }

    private void add(Entry entry) {
        if (entries.put(entry.feature().id(), entry) != null) {
            throw new IllegalArgumentException(entry.feature().id() + " is declared twice");
        }
    }

    private Entry raw(Map<String, String> line) {
        FormField field = FormLayout.CURRENT.field(cell(line, "id"));
        LegalStatus declared = constant(LegalStatus.class, cell(line, "legal"));
        LegalStatus status = field.isProtected() ? LegalStatus.FORBIDDEN : declared;
        Feature feature = feature(line, FORM, status, fieldWords(field), texts.of(field.name()));
        Entry entry = entry(line, feature, fieldReading(feature, field), List.of());
        return cell(line, "operation").isEmpty()
                ? entry
                : entry(line, feature, calculation(line, List.of(entry)), List.of());
    }

    private Entry derived(Map<String, String> line) {
        List<Entry> inputs = Arrays.stream(cell(line, "inputs").split(" ", -1))
                .map(id -> Optional.ofNullable(entries.get(id))
                        .orElseThrow(() -> new IllegalArgumentException(id + " is not declared before its use")))
                .toList();
        LegalStatus strictest = inputs.stream()
                .map(input -> input.feature().legalStatus())
                .reduce(LegalStatus.ALLOWED, LegalStatus::orStricter);
        String sources = inputs.stream()
                .flatMap(input -> Arrays.stream(input.feature().source().split(", ", -1)))
                .distinct()
                .collect(Collectors.joining(", "));
        Feature feature = feature(line, sources, strictest, formulaWords(line), List.of());
        return entry(line, feature, calculation(line, inputs), inputs);
    }

    private static Wording fieldWords(FormField field) {
        return new Wording(
                "Champ " + field.name() + " du formulaire de demande.",
                "Field " + field.name() + " of the application form.");
    }

    private static Wording formulaWords(Map<String, String> line) {
        List<String> inputs = List.of(cell(line, "inputs").split(" ", -1));
        String formula = Formula.of(cell(line, "operation"), inputs);
        return new Wording("Calculé : " + formula + ".", "Computed: " + formula + ".");
    }

    private static Reading calculation(Map<String, String> line, List<Entry> inputs) {
        return Operations.of(cell(line, "operation"), inputs);
    }

    private Feature feature(
            Map<String, String> line,
            String source,
            LegalStatus status,
            Wording description,
            List<Feature.Category> categories) {
        return new Feature(
                cell(line, "id"),
                Optional.of(cell(line, "alias")).filter(alias -> !alias.isEmpty()),
                categories.isEmpty() ? Feature.Kind.NUMBER : Feature.Kind.CATEGORY,
                constant(Feature.Unit.class, cell(line, "unit")),
                Optional.ofNullable(groups.get(cell(line, "group"))).orElseThrow(),
                source,
                status,
                CatalogueFile.wording(line),
                description,
                CatalogueFile.sign(line),
                categories);
    }

    /** A forbidden feature is never read, whatever its line says. */
    private Entry entry(Map<String, String> line, Feature feature, Reading reading, List<Entry> inputs) {
        boolean forbidden = feature.legalStatus() == LegalStatus.FORBIDDEN;
        String recipe = String.join(
                "|",
                feature.id(),
                feature.unit().name(),
                feature.legalStatus().name(),
                cell(line, "operation"),
                cell(line, "inputs"),
                feature.categories().stream()
                        .map(Feature.Category::text)
                        .toList()
                        .toString(),
                texts.merged(feature.id()).toString());
        Offer offer = Offer.of(constant(Offer.class, cell(line, "training")), feature.legalStatus(), inputs);
        return new Entry(
                feature, offer, forbidden ? (form, history) -> Double.NaN : reading, roots(feature, inputs), recipe);
    }

    private static Set<String> roots(Feature feature, List<Entry> inputs) {
        return inputs.isEmpty()
                ? Set.of(feature.id())
                : inputs.stream().flatMap(input -> input.roots().stream()).collect(Collectors.toSet());
    }

    private Reading fieldReading(Feature feature, FormField field) {
        if (feature.kind() == Feature.Kind.CATEGORY) {
            return texts.reading(feature, field);
        }
        return (form, history) -> form.known(field);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
