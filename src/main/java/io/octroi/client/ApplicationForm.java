package io.octroi.client;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The raw fields of one credit application, each text exactly as it came in, each number read once.
 *
 * <p>A form never holds a protected attribute: whatever is given for one is dropped here.
 */
public final class ApplicationForm {

    /** Separates the fields of a stored form; no field may contain it. */
    private static final char SEPARATOR = '\t';

    /** The longest stored form, in characters: what the database's column holds. */
    static final int LONGEST_STORED = 8_000;

    private final String[] texts;
    private final double[] numbers;

    private ApplicationForm(String[] texts) {
        this.texts = texts;
        this.numbers = new double[texts.length];
        for (FormField field : FormLayout.CURRENT.fields()) {
            int at = field.position();
            PrintableText.demand(field.name(), texts[at]); // a protected text too: it is kept beside the form
            if (field.isProtected()) {
                texts[at] = "";
            }
            numbers[at] = field.isNumber() ? DecimalText.number(field.name(), texts[at]) : Double.NaN;
        }
    }

    /** A form like another one, except for the number in one field. */
    private ApplicationForm(ApplicationForm like, FormField field, double number) {
        this.texts = like.texts.clone();
        this.numbers = like.numbers.clone();
        texts[field.position()] = BigDecimal.valueOf(number).toPlainString();
        numbers[field.position()] = number;
    }

    /**
     * A form from texts by field name; a field that is absent or empty is missing.
     *
     * @throws UnreadableField when a name is unknown, a number is no number, or a text holds a control character
     */
    public static ApplicationForm of(Map<String, String> textsByField) {
        String[] texts = new String[FormLayout.CURRENT.size()];
        Arrays.fill(texts, "");
        textsByField.forEach((name, text) -> texts[
                FormLayout.CURRENT
                        .find(name)
                        .orElseThrow(() -> new UnreadableField(name, "is no field of the application form"))
                        .position()] = text);
        return new ApplicationForm(texts);
    }

    /**
     * A form from the texts of all fields in the order of {@link FormLayout#CURRENT}.
     *
     * @throws UnreadableField as {@link #of(Map)} does
     */
    public static ApplicationForm ofTexts(String... texts) {
        if (texts.length != FormLayout.CURRENT.size()) {
            throw new IllegalArgumentException(texts.length + " texts for " + FormLayout.CURRENT.size() + " fields");
        }
        return new ApplicationForm(texts.clone());
    }

    /**
     * The form of a stored client.
     *
     * @throws UnreadableForm when it was stored in a layout this program does not know
     */
    static ApplicationForm restore(long client, int version, String stored) {
        if (version != FormLayout.CURRENT.version()) {
            throw new UnreadableForm(client, version);
        }
        return restore(stored);
    }

    /**
     * The same form, but for one number.
     *
     * @throws IllegalArgumentException when the field holds no numbers, or the number is not finite
     */
    public ApplicationForm with(FormField field, double number) {
        if (!field.isNumber() || !Double.isFinite(number)) {
            throw new IllegalArgumentException("field " + field.name() + " cannot hold the number " + number);
        }
        return new ApplicationForm(this, field, number);
    }

    /**
     * The same form, but for the text of one field; an empty one leaves the field missing.
     *
     * @throws UnreadableField when the text is no number where one is due, too long, or holds a control character
     */
    public ApplicationForm with(FormField field, String text) {
        String[] changed = texts.clone();
        changed[field.position()] = text;
        return new ApplicationForm(changed);
    }

    /** The form that {@link #stored()} wrote. */
    public static ApplicationForm restore(String stored) {
        String[] texts = new String[FormLayout.CURRENT.size()];
        int from = 0;
        for (int i = 0; i < texts.length; i++) {
            int to = stored.indexOf(SEPARATOR, from);
            texts[i] = stored.substring(from, to < 0 ? stored.length() : to);
            from = to < 0 ? stored.length() : to + 1;
        }
        return new ApplicationForm(texts);
    }

    /** The form as one line of text: every field as imported, in the layout's order. */
    public String stored() {
        return String.join(String.valueOf(SEPARATOR), texts);
    }

    /** How many characters {@link #stored()} has. */
    int storedLength() {
        int length = texts.length - 1;
        for (String text : texts) {
            length += text.length();
        }
        return length;
    }

    /** The field's text as imported, unless it is missing. */
    public Optional<String> text(FormField field) {
        String text = texts[field.position()];
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The field's number, or NaN when it is missing or no number field. */
    public double number(FormField field) {
        return numbers[field.position()];
    }

    /** The field's number as {@link #number} gives it, but NaN also where it says that there is no such day. */
    public double known(FormField field) {
        double number = number(field);
        return field.type() == FormField.Type.DAYS && number == HistoryColumn.NO_SUCH_DAY ? Double.NaN : number;
    }

    /** Whether the field tells anything: a category, or a number that {@link #known} gives. */
    public boolean tells(FormField field) {
        return field.isNumber() ? !Double.isNaN(known(field)) : text(field).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationForm that && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }
}
