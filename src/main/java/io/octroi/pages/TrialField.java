package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.features.Catalogue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A field whose value is tried otherwise: what the file says to begin with, and by how much a button moves it. */
public final class TrialField implements Serializable {

    private static final Map<String, BigDecimal> STEPS = Map.of(
            "AMT_CREDIT", BigDecimal.valueOf(10_000),
            "AMT_ANNUITY", BigDecimal.valueOf(1_000),
            "AMT_GOODS_PRICE", BigDecimal.valueOf(10_000));

    private final FieldForm input;
    private final String original;
    private final String less;
    private final String more;

    private TrialField(FieldForm input, String original, String less, String more) {
        this.input = input;
        this.original = original;
        this.less = less;
        this.more = more;
        reset();
    }

    /** What the file does not tell may stay untold; what it tells is not taken away. */
    static TrialField of(Words words, Catalogue catalogue, FormField field, ApplicationForm form) {
        FieldForm input = FieldForm.of(words, catalogue, field, form.tells(field));
        Optional<String> text = form.text(field);
        ExactValues values = new ExactValues(words, catalogue);
        return new TrialField(
                input,
                field.isNumber() ? values.typed(field, text) : text.orElse(""),
                moved(words, "whatif.less", field),
                moved(words, "whatif.more", field));
    }

    private static String moved(Words words, String key, FormField field) {
        return Optional.ofNullable(STEPS.get(field.name()))
                .map(step -> words.text(key, new Numbers(words).amount(step)))
                .orElse("");
    }

    void reset() {
        input.setText(original);
    }

    /** Moves the number by one step, unless nothing would be left of it, or it cannot be read. */
    void move(Words words, FieldReading reading, boolean up) {
        BigDecimal step = STEPS.get(input.getId());
        if (step != null) {
            input.read(words, reading)
                    .map(BigDecimal::new)
                    .map(number -> up ? number.add(step) : number.subtract(step))
                    .filter(number -> number.signum() > 0)
                    .ifPresent(number -> input.setText(new Numbers(words).amount(number)));
        }
    }

    public FieldForm getInput() {
        return input;
    }

    /** What the button says that makes it less; nothing where there is none. */
    public String getLess() {
        return less;
    }

    public String getMore() {
        return more;
    }
}
