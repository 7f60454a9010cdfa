package io.octroi.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of the application form in their order: the 120 columns that follow client number and outcome. */
public final class FormLayout {

    /** The layout every form of this version has; a stored form names the version it was written with. */
    public static final FormLayout CURRENT = read("form.csv", 1);

    private final int version;
    private final List<FormField> fields;
    private final Map<String, FormField> byName = new HashMap<>();

    private FormLayout(int version, List<FormField> fields) {
        this.version = version;
        this.fields = List.copyOf(fields);
        fields.forEach(field -> byName.put(field.name(), field));
    }

    public int version() {
        return version;
    }

    public List<FormField> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    public Optional<FormField> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The field of that name; an unknown name is a mistake in the program. */
    public FormField field(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("the form has no field " + name));
    }

    private static FormLayout read(String resource, int version) {
        List<FormField> fields = new ArrayList<>();
        for (Map<String, String> line : ShippedTable.lines(FormLayout.class, resource)) {
            fields.add(new FormField(
                    fields.size(),
                    line.getOrDefault("field", ""),
                    FormField.Type.valueOf(line.getOrDefault("type", "").toUpperCase(Locale.ROOT)),
                    FormField.Duty.valueOf(line.getOrDefault("duty", "").toUpperCase(Locale.ROOT))));
        }
        return new FormLayout(version, fields);
    }
}
