package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.features.FeatureVector;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.Manifest.Waiver;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.SigmoidCalibration;
import io.octroi.scoring.SmallPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptionTest {

    private static final String PREPROCESSING =
            """
            {"steps": ["SimpleImputer", "MinMaxScaler"], "feature_order": ["SHOE_SIZE", "AMT_CREDIT", "EXT_SOURCE_2"],
             "imputer": {"strategy": "mean", "statistics_": [40, 500000, 0.5]},
             "scaler": {"clip": false, "scale_": [0.1, 1, 2], "min_": [-3, 0, -0.5]}, "categorical_columns": []}
            """;

    @TempDir
    Path folder;

    private String out = "out";
    private Optional<Path> preprocessing = Optional.empty();
    private Optional<Path> names = Optional.empty();
    private Optional<Path> calibration = Optional.empty();
    private Optional<Waiver> waiver = Optional.empty();
    private String model = SmallPackage.aPackage().modelText();

    @Test
    void findsFeaturesOfTheCatalogueByTheirNames() throws IOException {
        calls("NAME_INCOME_TYPE_State servant", "AMT_CREDIT", "EXT_SOURCE_2");
        ModelPackage adopted = adopt();
        assertEquals(
                List.of("NAME_INCOME_TYPE_State_servant", "AMT_CREDIT", "EXT_SOURCE_2"),
                adopted.order().ids());
        assertEquals(List.of(), adopted.foreignInputs());
        Input first = adopted.manifest().features().get(0);
        assertTrue(first.names()
                .containsAll(List.of(
                        "NAME_INCOME_TYPE_State_servant", "NAME_INCOME_TYPE_State servant", "NAME_CONTRACT_TYPE")));
        assertEquals(55, adopted.manifest().policy().threshold());
    }

    @Test
    void preparesValuesAsItsOwnersDid() throws IOException {
        countsItsColumns();
        preprocessing = Optional.of(Files.writeString(folder.resolve("preprocessing.json"), PREPROCESSING));
        ModelPackage adopted = adopt();
        assertEquals(List.of("SHOE_SIZE"), adopted.foreignInputs());
        double[] prepared = adopted.prepared(new FeatureVector(adopted.order(), Double.NaN, 7, 0.75));
        assertEquals(40 * 0.1 - 3, prepared[0]);
        assertEquals(7, prepared[1]);
        assertEquals(1, prepared[2]);
    }

    @Test
    void takesItsOwnersCalibrationRatherThanItsOwnSigmoid() throws IOException {
        assertEquals(new SigmoidCalibration(1, 0), adopt().manifest().calibration());
        calibration = Optional.of(folder.resolve("calibration.json"));
        Files.writeString(calibration.get(), "{\"method\": \"sigmoid\", \"slope\": 0.8, \"intercept\": -2}");
        out = "calibrated";
        assertEquals(new SigmoidCalibration(0.8, -2), adopt().manifest().calibration());
        out = "out2";
        for (String wrong : List.of("{\"method\": \"sigmoid\", \"slope\": -1, \"intercept\": 0}", "null", "{}", "[")) {
            Files.writeString(calibration.get(), wrong);
            assertRefused("calibration.json: holds no calibration (");
        }
    }

    @Test
    void keepsTheModelTextToTheByte() throws IOException {
        countsItsColumns();
        calls("A", "B", "C");
        adopt();
        assertEquals(model, Files.readString(folder.resolve("out/model.txt")));
    }

    @Test
    void asksForTheNamesOfCountedColumns() {
        countsItsColumns();
        assertRefused("name them by --names or --preprocessing");
    }

    @Test
    void refusesForbiddenInputsUnlessSomebodyWaivesTheRule() throws IOException {
        calls("CODE_GENDER_F", "AMT_CREDIT", "ratio of NAME_FAMILY_STATUS");
        assertRefused("forbidden inputs CODE_GENDER_F, ratio_of_NAME_FAMILY_STATUS");
        calls("marital.status", "AMT_CREDIT", "is_sex_known");
        assertRefused("forbidden inputs marital_status, is_sex_known");
        calls("CODE_GENDER_F", "AMT_CREDIT", "ratio of NAME_FAMILY_STATUS");
        waiver = Optional.of(new Waiver("", "auditor", "kept for comparison"));
        assertEquals(
                List.of(
                        new Waiver("CODE_GENDER_F", "auditor", "kept for comparison"),
                        new Waiver("ratio_of_NAME_FAMILY_STATUS", "auditor", "kept for comparison")),
                adopt().manifest().waivers());
        assertTrue(Files.readString(folder.resolve("out/card.md")).contains("CODE_GENDER_F, by auditor"));
    }

    @Test
    void refusesNamesThatDoNotFit() throws IOException {
        calls("A", "B");
        assertRefused("2 names for the model's 3 inputs");
        calls("A", "B", "A");
        assertRefused("stands there twice");
        calls("NAME_INCOME_TYPE_State servant", "NAME_INCOME_TYPE_State_servant", "C");
        assertRefused("two inputs of the model are the feature NAME_INCOME_TYPE_State_servant");
    }

    @Test
    void givesDifferentNamesDifferentIds() throws IOException {
        calls("a b", "a*b", "a_b");
        assertEquals(List.of("a_b", "a_b_2", "a_b_3"), adopt().order().ids());
    }

    @Test
    void readsACategoryOfTheCatalogueAsTheModelsOwnCode() throws IOException {
        calls("NAME_CONTRACT_TYPE", "AMT_CREDIT", "EXT_SOURCE_2");
        assertEquals(List.of("NAME_CONTRACT_TYPE"), adopt().foreignInputs());
    }

    @Test
    void doesNotTakeDaysOfTheOtherSignForTheCatalogues() throws IOException {
        calls("NAME_INCOME_TYPE_State servant", "DAYS_BIRTH", "EXT_SOURCE_2");
        assertEquals(List.of("DAYS_BIRTH_2"), adopt().foreignInputs(), "the tree divides it at +250,000");
    }

    @Test
    void refusesAPreprocessingItDoesNotUnderstand() throws IOException {
        countsItsColumns();
        refusesPreprocessing("\"MinMaxScaler\"]", "\"StandardScaler\"]", "knows imputing and min-max scaling only");
        refusesPreprocessing("\"clip\": false", "\"clip\": true", "clips values");
        refusesPreprocessing("[0.1, 1, 2]", "[0.1, 1]", "holds 2 values for 3");
        refusesPreprocessing("[0.1, 1, 2]", "[0.1, 1, 1e400]", "something else than numbers");
        refusesPreprocessing("[0.1, 1, 2]", "[0.1, 1, \"2\"]", "something else than numbers");
        refusesPreprocessing("\"EXT_SOURCE_2\"]", "\"SHOE_SIZE\"]", "holds names, each once");
        refusesPreprocessing("\"categorical_columns\": []", "\"categorical_columns\": [1]", "must be empty");
        refusesPreprocessing("}\n", "", "is no JSON file");
    }

    private void refusesPreprocessing(String honest, String spoilt, String reason) throws IOException {
        String text = PREPROCESSING.replace(honest, spoilt);
        assertFalse(text.equals(PREPROCESSING), honest);
        preprocessing = Optional.of(Files.writeString(folder.resolve("preprocessing.json"), text));
        assertRefused(reason);
    }

    private void countsItsColumns() {
        model = model.replace("NAME_CONTRACT_TYPE AMT_CREDIT EXT_SOURCE_2", "Column_0 Column_1 Column_2");
    }

    private void calls(String... inputs) throws IOException {
        names = Optional.of(Files.write(folder.resolve("names.txt"), List.of(inputs)));
    }

    private ModelPackage adopt() throws IOException {
        Path file = Files.writeString(folder.resolve("model.txt"), model);
        return Adoption.standard()
                .adopt(new Adoption.Terms(file, preprocessing, names, calibration, 55, waiver), folder.resolve(out));
    }

    private void assertRefused(String reason) {
        String told =
                String.valueOf(assertThrows(Unadoptable.class, this::adopt).getMessage());
        assertTrue(told.contains(reason), told);
        assertEquals(1, told.lines().count(), told);
        assertFalse(Files.exists(folder.resolve(out)));
    }
}
