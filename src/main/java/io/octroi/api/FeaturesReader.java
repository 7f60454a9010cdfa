package io.octroi.api;

import io.octroi.client.DecimalText;
import io.octroi.client.UnreadableField;
import io.octroi.decision.ModelInputs;
import io.octroi.features.Catalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/** Reads {@code {"EXT_SOURCE_2": 0.6, "OCCUPATION_TYPE": "Laborers", ...}} as what one model reads. */
final class FeaturesReader {

    private final JsonBody json;
    private final ModelInputs inputs;
    private final Catalogue catalogue;
    private final double[] values;
    private final BitSet told = new BitSet();
    private final List<String> unread = new ArrayList<>();

    FeaturesReader(JsonBody json, ModelInputs inputs, Catalogue catalogue) {
        this.json = json;
        this.inputs = inputs;
        this.catalogue = catalogue;
        this.values = new double[inputs.size()];
        Arrays.fill(values, Double.NaN);
    }

    IncomingClient.Ready features() throws IOException {
        String place = json.place();
        json.eachMember(this::take);
        boolean hasKey = inputs.keys().stream()
                .map(inputs::find)
                .flatMapToInt(OptionalInt::stream)
                .anyMatch(input -> !Double.isNaN(values[input]));
        if (!hasKey) {
            json.refuseAt(place, KeyFields.sentence(inputs.keys()));
        }
        return new IncomingClient.Ready(inputs.vector(values), unread);
    }

    private void take(String name) throws IOException {
        OptionalInt input = inputs.find(name);
        if (input.isPresent()) {
            take(input.getAsInt());
        } else if (catalogue.find(name).isPresent()) {
            passOver(name);
        } else {
            json.refuse("is no feature of the model in use");
        }
    }

    /** What the model does not read is looked at all the same: a body is right or wrong whichever model is in use. */
    private void passOver(String name) throws IOException {
        String place = json.place();
        boolean isText = json.isText();
        String told = text(true);
        try {
            if (!isText) {
                DecimalText.number(name, told);
            }
        } catch (UnreadableField e) {
            json.refuseAt(place, e.reason());
        }
        unread.add(name);
    }

    private void take(int input) throws IOException {
        if (told.get(input)) {
            json.refuse("is the same feature as another member: one of them bears its other name");
            return;
        }
        told.set(input);
        String place = json.place();
        try {
            values[input] = inputs.value(input, text(inputs.isCategory(input)));
        } catch (UnreadableField e) {
            json.refuseAt(place, e.reason());
        }
    }

    /** A category is told by its text, or by its code, as in a feature file. */
    private String text(boolean mayBeText) throws IOException {
        return mayBeText && json.isText() ? json.text() : json.number();
    }
}
