package io.octroi.training;

import static com.microsoft.ml.lightgbm.lightgbmlib.*;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_float;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;
import io.octroi.features.Feature;
import io.octroi.features.Feature.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clients inside LightGBM's own memory, each value reduced to a bin; to be closed after every booster on it. */
final class LightGbmDataset implements AutoCloseable {

    private final SWIGTYPE_p_void handle;
    private final String parameters;
    private boolean open = true;

    private LightGbmDataset(SWIGTYPE_p_void handle, String parameters) {
        this.handle = handle;
        this.parameters = parameters;
    }

    /**
     * All examples with their outcomes.
     *
     * @param bins at most so many per feature
     * @param balanced whether each outcome weighs the same in sum, the mean weight being 1; otherwise each client does
     */
    static LightGbmDataset of(Examples examples, int bins, boolean balanced) {
        NativeLightGbm.load();
        String parameters = parameters(examples.features(), bins);
        LightGbmDataset dataset = created(
                place -> {
                    try (BinSample sample = new BinSample(examples)) {
                        sample.create(parameters, place);
                    }
                },
                parameters);
        new RowStream(examples).into(dataset.handle);
        String[] names = examples.order().ids().toArray(String[]::new);
        NativeLightGbm.check(LGBM_DatasetSetFeatureNames(dataset.handle, names, names.length));
        dataset.set("label", outcomes(examples));
        if (balanced) {
            dataset.set("weight", weights(examples));
        }
        return dataset;
    }

    /** Some of the clients, by ascending row number, with the bins of all. */
    synchronized LightGbmDataset subset(int[] clients) {
        SWIGTYPE_p_int rows = new_intArray(clients.length);
        try {
            for (int i = 0; i < clients.length; i++) {
                intArray_setitem(rows, i, clients[i]);
            }
            return created(
                    place -> NativeLightGbm.check(
                            LGBM_DatasetGetSubset(handle, rows, clients.length, parameters, place)),
                    parameters);
        } finally {
            delete_intArray(rows);
        }
    }

    SWIGTYPE_p_void handle() {
        return handle;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            NativeLightGbm.check(LGBM_DatasetFree(handle));
        }
    }

    private static LightGbmDataset created(Consumer<SWIGTYPE_p_p_void> creation, String parameters) {
        SWIGTYPE_p_p_void place = new_voidpp();
        try {
            creation.accept(place);
            return new LightGbmDataset(voidpp_value(place), parameters);
        } finally {
            delete_voidpp(place);
        }
    }

    private void set(String field, float[] values) {
        SWIGTYPE_p_float copy = new_floatArray(values.length);
        try {
            for (int i = 0; i < values.length; i++) {
                floatArray_setitem(copy, i, values[i]);
            }
            NativeLightGbm.check(LGBM_DatasetSetField(
                    handle, field, float_to_voidp_ptr(copy), values.length, lightgbmlibConstants.C_API_DTYPE_FLOAT32));
        } finally {
            delete_floatArray(copy);
        }
    }

    private static float[] outcomes(Examples examples) {
        float[] outcomes = new float[examples.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = examples.defaulted(i) ? 1 : 0;
        }
        return outcomes;
    }

    private static float[] weights(Examples examples) {
        double rate = examples.defaultRate();
        float[] weights = new float[examples.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.5 / (examples.defaulted(i) ? rate : 1 - rate));
        }
        return weights;
    }

    private static String parameters(List<Feature> features, int bins) {
        String categories = IntStream.range(0, features.size())
                .filter(i -> features.get(i).kind() == Kind.CATEGORY)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return "verbosity=-1 num_threads=1 max_bin=" + bins + " feature_pre_filter=false"
                + (categories.isEmpty() ? "" : " categorical_feature=" + categories);
    }
}
