package io.octroi.training;

import static com.microsoft.ml.lightgbm.lightgbmlib.*;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;

/** Examples on their way into a native data set, a few thousand at a time, so that no second copy of all exists. */
final class RowStream {

    private static final int CLIENTS_AT_ONCE = 2048;

    private final Examples examples;
    private final int width;

    RowStream(Examples examples) {
        this.examples = examples;
        this.width = examples.order().size();
    }

    void into(SWIGTYPE_p_void dataset) {
        SWIGTYPE_p_double buffer = new_doubleArray((long) CLIENTS_AT_ONCE * width);
        try {
            for (int from = 0; from < examples.size(); from += CLIENTS_AT_ONCE) {
                int to = Math.min(from + CLIENTS_AT_ONCE, examples.size());
                fill(buffer, from, to);
                NativeLightGbm.check(LGBM_DatasetPushRows(
                        dataset,
                        double_to_voidp_ptr(buffer),
                        lightgbmlibConstants.C_API_DTYPE_FLOAT64,
                        to - from,
                        width,
                        from));
            }
        } finally {
            delete_doubleArray(buffer);
        }
    }

    private void fill(SWIGTYPE_p_double buffer, int from, int to) {
        long at = 0;
        for (int client = from; client < to; client++) {
            for (double value : examples.row(client)) {
                doubleArray_setitem(buffer, at++, value);
            }
        }
    }
}
