package io.octroi.training;

import static com.microsoft.ml.lightgbm.lightgbmlib.*;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;

/** The values from which LightGBM draws its bins, column by column and without zeros, as its native call wants them. */
final class BinSample implements AutoCloseable {

    /** More clients make no better bins, and cost memory. */
    private static final int LARGEST = 50_000;

    private final Examples examples;
    private final int size;
    private final SWIGTYPE_p_double[] values;
    private final SWIGTYPE_p_int[] rows;
    private final SWIGTYPE_p_p_double columns;
    private final SWIGTYPE_p_p_int places;
    private final SWIGTYPE_p_int counts;

    BinSample(Examples examples) {
        this.examples = examples;
        this.size = Math.min(LARGEST, examples.size());
        int width = examples.order().size();
        this.values = new SWIGTYPE_p_double[width];
        this.rows = new SWIGTYPE_p_int[width];
        this.columns = new_doublePtrArray(width);
        this.places = new_intPtrArray(width);
        this.counts = new_intArray(width);
        for (int column = 0; column < width; column++) {
            fill(column);
        }
    }

    /** An empty data set with these bins and room for every client. */
    void create(String parameters, SWIGTYPE_p_p_void place) {
        NativeLightGbm.check(LGBM_DatasetCreateFromSampledColumn(
                columns, places, values.length, counts, size, examples.size(), examples.size(), parameters, place));
    }

    @Override
    public void close() {
        for (int column = 0; column < values.length; column++) {
            delete_doubleArray(values[column]);
            delete_intArray(rows[column]);
        }
        delete_doublePtrArray(columns);
        delete_intPtrArray(places);
        delete_intArray(counts);
    }

    private void fill(int column) {
        values[column] = new_doubleArray(size);
        rows[column] = new_intArray(size);
        int filled = 0;
        for (int i = 0; i < size; i++) {
            int client = (int) ((long) i * examples.size() / size);
            double value = examples.value(client, column);
            if (value != 0) {
                doubleArray_setitem(values[column], filled, value);
                intArray_setitem(rows[column], filled++, i);
            }
        }
        doublePtrArray_setitem(columns, column, values[column]);
        intPtrArray_setitem(places, column, rows[column]);
        intArray_setitem(counts, column, filled);
    }
}
