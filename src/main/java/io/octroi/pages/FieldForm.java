package io.octroi.pages;

import io.octroi.client.FormField;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One field of an application as somebody fills it in; what was typed stays, whatever it is. */
public class FieldForm implements Serializable {

    private static final Set<String> RATINGS = Set.of("REGION_RATING_CLIENT", "REGION_RATING_CLIENT_W_CITY");

    private final String id;
    private final String label;
    private final String unit;
    private final String hint;
    private final List<SelectItem> choices;
    private final boolean numeric;
    private final boolean mandatory;
    private final String absence;
    private String text = "";
    private boolean absent;
    private String trouble = "";
    private boolean first;

    private FieldForm(Words words, FormField field, Feature feature, boolean mandatory) {
        this.id = field.name();
        this.label = feature.label().in(words.locale());
        this.unit = unit(words, feature);
        this.hint = hint(words, field, feature);
        this.choices = FieldChoices.of(words, field, feature);
        this.numeric = field.type() == FormField.Type.NUMBER;
        this.mandatory = mandatory;
        this.absence = id.equals("DAYS_EMPLOYED") ? words.text("field.absent.employed") : "";
    }

    /** An empty one. */
    static FieldForm of(Words words, Catalogue catalogue, FormField field, boolean mandatory) {
        return new FieldForm(words, field, catalogue.feature(field.name()), mandatory);
    }

    private static String unit(Words words, Feature feature) {
        return switch (feature.unit()) {
            case AMOUNT -> words.text("field.unit.amount");
            case YEARS -> words.text("field.unit.years");
            default -> "";
        };
    }

    private static String hint(Words words, FormField field, Feature feature) {
        if (field.type() == FormField.Type.DAYS) {
            return words.text(field.name().equals("DAYS_BIRTH") ? "field.hint.birth" : "field.hint.since");
        }
        if (RATINGS.contains(field.name())) {
            return words.text("field.hint.rating");
        }
        boolean share =
                Set.of("EXTERNAL_SCORES", "BUILDING").contains(feature.group().id());
        return share && field.isNumber() ? words.text("field.hint.share") : "";
    }

    /** What the form is to store; nothing where the field is empty, or at fault: what is wrong then stands beside it. */
    Optional<String> read(Words words, FieldReading reading) {
        trouble = "";
        first = false;
        if (absent) {
            trouble = text.isBlank() ? "" : words.text("field.fault." + FieldFault.BOTH);
            return Optional.of(FormField.NO_SUCH_DAY).filter(day -> !isAtFault());
        }
        if (text.isBlank()) {
            trouble = mandatory ? words.text("field.fault." + FieldFault.MISSING) : "";
            return Optional.empty();
        }
        try {
            return Optional.of(reading.stored(id, text.strip()));
        } catch (Mistyped e) {
            trouble = words.text("field.fault." + e.fault());
            return Optional.empty();
        }
    }

    boolean isAtFault() {
        return !trouble.isEmpty();
    }

    /** Has the reader go on with this field. */
    void putFirst() {
        first = true;
    }

    public String getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    /** What the number counts, or nothing. */
    public String getUnit() {
        return unit;
    }

    public String getHint() {
        return hint;
    }

    /** Empty where a value is typed. */
    public List<SelectItem> getChoices() {
        return choices;
    }

    /** The keys a small screen offers. */
    public String getInputMode() {
        return numeric ? "decimal" : "text";
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    /** What to tick where there is no such day, or nothing. */
    public String getAbsence() {
        return absence;
    }

    public boolean isAbsent() {
        return absent;
    }

    public void setAbsent(boolean absent) {
        this.absent = absent;
    }

    public String getTrouble() {
        return trouble;
    }

    /** Whether it is the first field at fault. */
    public boolean isFirst() {
        return first;
    }
}
