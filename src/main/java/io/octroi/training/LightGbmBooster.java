package io.octroi.training;

import static com.microsoft.ml.lightgbm.lightgbmlib.*;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_long_long;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;

/** A model growing on a data set, tree by tree; to be closed before the data set. */
final class LightGbmBooster implements AutoCloseable {

    private static final int WATCHED = 1;
    private static final int MOST_FIGURES = 8;
    private static final long FIRST_BUFFER = 1 << 20;

    private final SWIGTYPE_p_void handle;
    private boolean open = true;

    LightGbmBooster(LightGbmDataset dataset, String parameters) {
        SWIGTYPE_p_p_void place = new_voidpp();
        try {
            NativeLightGbm.check(LGBM_BoosterCreate(dataset.handle(), parameters, place));
            handle = voidpp_value(place);
        } finally {
            delete_voidpp(place);
        }
    }

    /** Grows one tree; false when no further split would help. */
    boolean grow() {
        SWIGTYPE_p_int finished = new_intp();
        try {
            NativeLightGbm.check(LGBM_BoosterUpdateOneIter(handle, finished));
            return intp_value(finished) == 0;
        } finally {
            delete_intp(finished);
        }
    }

    /** Watches how the model does on other clients, who have the same bins; costs a little time per tree. */
    void watch(LightGbmDataset others) {
        NativeLightGbm.check(LGBM_BoosterAddValidData(handle, others.handle()));
    }

    /** The first of the figures that the parameters' {@code metric} names, on the clients that are watched. */
    double figure() {
        SWIGTYPE_p_int count = new_intp();
        SWIGTYPE_p_double figures = new_doubleArray(MOST_FIGURES);
        try {
            NativeLightGbm.check(LGBM_BoosterGetEval(handle, WATCHED, count, figures));
            return doubleArray_getitem(figures, 0);
        } finally {
            delete_doubleArray(figures);
            delete_intp(count);
        }
    }

    /** The model's first so many trees in LightGBM's text format. */
    String text(int trees) {
        SWIGTYPE_p_long_long length = new_int64_tp();
        try {
            return LGBM_BoosterSaveModelToStringSWIG(
                    handle, 0, trees, lightgbmlibConstants.C_API_FEATURE_IMPORTANCE_GAIN, FIRST_BUFFER, length);
        } finally {
            delete_int64_tp(length);
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            NativeLightGbm.check(LGBM_BoosterFree(handle));
        }
    }
}
