package io.octroi.decision;

import io.octroi.client.DecimalText;
import io.octroi.client.FormLayout;
import io.octroi.client.UnreadableField;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.ModelPackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The inputs of one model as feature files and requests tell of them: by name, each value as a text. */
public final class ModelInputs {

    private final ModelPackage model;
    private final List<Input> inputs;
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> keys;

    public ModelInputs(ModelPackage model) {
        this.model = model;
        this.inputs = model.manifest().features();
        for (int i = 0; i < inputs.size(); i++) {
            for (String name : inputs.get(i).names()) {
                byName.put(name, i);
            }
        }
        List<String> ids = model.order().ids();
        List<String> fields = ids.stream()
                .filter(id -> FormLayout.CURRENT
                        .find(id)
                        .filter(field -> field.isMandatory())
                        .isPresent())
                .toList();
        this.keys = fields.isEmpty() ? ids : fields;
    }

    /** The place of an input from 0, by its id, an alias, or the model's own name for it. */
    public OptionalInt find(String name) {
        Integer input = byName.get(name);
        return input == null ? OptionalInt.empty() : OptionalInt.of(input);
    }

    public int size() {
        return inputs.size();
    }

    public boolean isCategory(int input) {
        return !inputs.get(input).categories().isEmpty();
    }

    /** The inputs without any of which nobody is scored: those that every application form has, or else all. */
    public List<String> keys() {
        return keys;
    }

    /**
     * The number that a text stands for, NaN for an empty one; a category may stand there by its text, or by its code.
     *
     * @throws UnreadableField when it is no number, or no category of the input
     */
    public double value(int input, String text) {
        List<String> categories = inputs.get(input).categories();
        String id = inputs.get(input).id();
        int code = categories.indexOf(text);
        double value = code >= 0 ? code : DecimalText.number(id, text);
        int size = categories.size();
        if (size > 0 && !Double.isNaN(value) && !(value >= 0 && value < size && value == (int) value)) {
            throw new UnreadableField(id, "is no category of " + id);
        }
        return value;
    }

    /** A vector of the model out of as many values as it has inputs, in their order. */
    public FeatureVector vector(double... values) {
        return new FeatureVector(model.order(), values);
    }
}
