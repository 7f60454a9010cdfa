package io.octroi.scoring;

import static com.microsoft.ml.lightgbm.PredictionType.C_API_PREDICT_CONTRIB;
import static com.microsoft.ml.lightgbm.PredictionType.C_API_PREDICT_NORMAL;
import static com.microsoft.ml.lightgbm.PredictionType.C_API_PREDICT_RAW_SCORE;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;

/** LightGBM itself, which trains the models of the tests and says what they must answer. */
public final class LightGbm implements AutoCloseable {

    private static final String ALWAYS = " num_threads=1 deterministic=true force_col_wise=true verbosity=-1";

    private final LGBMBooster booster;
    private final int width;

    private LightGbm(LGBMBooster booster, int width) {
        this.booster = booster;
        this.width = width;
    }

    public static LightGbm load(String modelText, int width) throws LGBMException {
        return new LightGbm(LGBMBooster.loadModelFromString(modelText), width);
    }

    /** The text of a model trained on rows. */
    public static String train(RandomRows source, int rows, int trees, String parameters) throws LGBMException {
        double[] values = source.ordinary(rows);
        String all = "objective=binary seed=7 " + parameters + ALWAYS;
        try (LGBMDataset data = LGBMDataset.createFromMat(values, rows, source.width(), true, all, null)) {
            data.setField("label", source.outcomes(values));
            try (LGBMBooster booster = LGBMBooster.create(data, all)) {
                for (int tree = 0; tree < trees; tree++) {
                    booster.updateOneIter();
                }
                return booster.saveModelToString(0, -1, FeatureImportanceType.SPLIT);
            }
        }
    }

    public double[] rawScores(double[] rows) throws LGBMException {
        return predict(rows, C_API_PREDICT_RAW_SCORE);
    }

    public double[] probabilities(double[] rows) throws LGBMException {
        return predict(rows, C_API_PREDICT_NORMAL);
    }

    /** Per row all contributions and then the base value. */
    public double[] contributions(double[] rows) throws LGBMException {
        return predict(rows, C_API_PREDICT_CONTRIB);
    }

    private double[] predict(double[] rows, PredictionType type) throws LGBMException {
        return booster.predictForMat(rows, rows.length / width, width, true, type, "num_threads=1");
    }

    @Override
    public void close() throws LGBMException {
        booster.close();
    }
}
