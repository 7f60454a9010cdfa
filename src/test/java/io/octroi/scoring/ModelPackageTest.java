package io.octroi.scoring;

import static io.octroi.scoring.SmallPackage.aPackage;
import static io.octroi.scoring.SmallPackage.edit;
import static io.octroi.scoring.SmallPackage.editAndVouch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPackageTest {

    private final Path parent;
    private final Path folder;

    ModelPackageTest(@TempDir Path parent) {
        this.parent = parent;
        folder = parent.resolve("champion");
        aPackage().publish(folder);
    }

    @Test
    void comesBackAsItWasWritten() {
        ModelPackage model = ModelPackage.read(folder);
        assertTrue(model.id().matches("octroi-[0-9a-f]{12}"), model.id());
        assertEquals(aPackage().ids(), model.order().ids());
        assertEquals(2, model.forest().treeCount());
        assertEquals(new Policy(60, 5), model.manifest().policy());
        assertEquals(CostMatrix.STANDARD, model.manifest().costMatrix());
        assertEquals(0.75, model.manifest().metrics().get("auc"));
        assertEquals(
                500_000, model.manifest().typicalOf("AMT_CREDIT").orElseThrow().repaid());
        assertEquals(0.2, model.importance().get("EXT_SOURCE_2"));
        assertEquals("# Model card\n", model.card());
    }

    @Test
    void comesBackWithAnyCalibrationAndPreparation() {
        Calibration rates = new IsotonicCalibration(
                List.of(new IsotonicCalibration.Knot(-2, 0.01), new IsotonicCalibration.Knot(1, 0.2)));
        Preparation preparation =
                new Preparation(Map.of("AMT_CREDIT", 5.0), Map.of("AMT_CREDIT", new Preparation.Scaling(0.1, 2)));
        aPackage().calibratedBy(rates).preparing(preparation).publish(parent.resolve("other"));
        Manifest manifest = ModelPackage.read(parent.resolve("other")).manifest();
        assertEquals(rates, manifest.calibration());
        assertEquals(preparation, manifest.preparation());
        assertEquals(new ReliabilityBin(40, 0.12, 0.11), manifest.reliability().get(1));
    }

    @Test
    void readsAPackageOfFormatVersionOne() {
        edit(folder, "manifest.json", ModelPackageTest::asVersionOneWroteIt);
        Manifest manifest = ModelPackage.read(folder).manifest();
        assertEquals(new SigmoidCalibration(0.9, -2), manifest.calibration());
        assertEquals(Manifest.Origin.TRAINED, manifest.origin());
        assertEquals("AMT_CREDIT", manifest.features().get(1).modelName());
        assertEquals(Preparation.NONE, manifest.preparation());
    }

    private static String asVersionOneWroteIt(String manifest) {
        return manifest.replace("\"formatVersion\" : 2", "\"formatVersion\" : 1")
                .replaceAll("(?m)^ *\"(origin|modelName|aliases|method)\" : .*\n", "")
                .replaceAll("(?s) *\"preparation\" : \\{.*?\\n  },\\n", "")
                .replaceAll("(?s) *\"reliability\" : \\[.*?],\\n", "");
    }

    @Test
    void anotherAnswerHasAnotherId() {
        String id = ModelPackage.read(folder).id();
        assertEquals(id, aPackage().draft().id());
        assertNotEquals(id, aPackage().withPolicy(new Policy(61, 5)).draft().id());
        assertNotEquals(
                id,
                aPackage().calibratedBy(new SigmoidCalibration(0.8, -2)).draft().id());
        assertNotEquals(
                id,
                aPackage()
                        .preparing(new Preparation(Map.of("AMT_CREDIT", 1.0), Map.of()))
                        .draft()
                        .id());
    }

    @Test
    void anAdoptedModelMayReadWhatTheCatalogueDoesNotHave() {
        ModelPackage foreign = aPackage().adopted().reading("SHOE_SIZE").publish(parent.resolve("foreign"));
        assertTrue(foreign.id().startsWith("adopted-"), foreign.id());
        assertEquals(List.of("SHOE_SIZE"), foreign.foreignInputs());
        UnusableModel refusal = assertThrows(UnusableModel.class, () -> foreign.refuseForeignInputs("foreign"));
        assertEquals(
                "model package foreign: it reads inputs that the catalogue does not have (SHOE_SIZE);"
                        + " it scores feature files only",
                refusal.getMessage());
        ModelPackage.read(folder).refuseForeignInputs("champion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.txt", "golden.csv", "importance.json", "card.md"})
    void refusesAFileOfWhichOneByteWasChanged(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(folder.resolve(name), changed);
            assertRefused(name + " is not the file that was packed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.txt", "golden.csv", "importance.json", "card.md", "manifest.json"})
    void refusesAFolderThatLacksAFile(String name) throws IOException {
        Files.delete(folder.resolve(name));
        assertRefused(name + " is missing");
    }

    @Test
    void refusesAModelThatNoLongerComputesWhatItDid() {
        editAndVouch(folder, "model.txt", text -> text.replace("leaf_value=0.3 -0.4 0.9", "leaf_value=0.3 -0.4 0.8"));
        assertRefused("golden.csv: row ");
    }

    @Test
    void refusesAGoldenScoreThatIsOffByALittle() {
        editAndVouch(folder, "golden.csv", text -> text.replaceAll("-0\\.8\n", "-0.80000000001\n"));
        assertRefused("golden.csv: row ");
    }

    @Test
    void refusesTooFewGoldenRows() {
        editAndVouch(folder, "golden.csv", text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertRefused("golden.csv: it holds 199 rows");
    }

    @Test
    void refusesADamagedModelText() {
        editAndVouch(folder, "model.txt", text -> text.replace("left_child=1 -1", "left_child=0 -1"));
        assertRefused("model.txt: ");
    }

    @Test
    void refusesAnotherOrderOfFeaturesThanTheModels() {
        editAndVouch(folder, "model.txt", text -> text.replace("AMT_CREDIT EXT_SOURCE_2", "EXT_SOURCE_2 AMT_CREDIT"));
        assertRefused("list different features");
    }

    @Test
    void refusesAFeatureThatTheCatalogueDoesNotKnow() {
        edit(folder, "manifest.json", text -> text.replace("\"id\" : \"AMT_CREDIT\"", "\"id\" : \"SHOE_SIZE\""));
        assertRefused("feature SHOE_SIZE is not in the catalogue");
    }

    @Test
    void refusesOtherCategoriesThanTheCatalogues() {
        edit(folder, "manifest.json", text -> text.replace("\"Revolving loans\"", "\"Student loans\""));
        assertRefused("feature NAME_CONTRACT_TYPE is a category of [Cash loans, Student loans], in the catalogue");
    }

    @Test
    void refusesAForbiddenFeature() {
        Path second = parent.resolve("second");
        UnusableModel refusal = assertThrows(
                UnusableModel.class, () -> aPackage().reading("CODE_GENDER").publish(second));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("feature CODE_GENDER is forbidden"), message);
        assertTrue(message.startsWith("model package " + second + ": "), message);
        assertTrue(Files.notExists(second));
    }

    @Test
    void letsAForbiddenFeatureThroughWithAWaiver() {
        Path second = parent.resolve("second");
        ModelPackage model =
                aPackage().reading("CODE_GENDER").waiving("CODE_GENDER").publish(second);
        assertEquals("auditor", model.manifest().waivers().get(0).by());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"threshold\" : 60.0 | \"threshold\" : 101.0",
                "\"threshold\" : 60.0 | \"threshold\" : \"NaN\"",
                "\"threshold\" : 60.0 | \"threshold\" : NaN",
                "\"threshold\" : 60.0 | \"threshold\" : null",
                "\"threshold\" : 60.0 | \"limit\" : 60.0",
                "\"threshold\" : 60.0, | ''",
                "\"threshold\" : 60.0 | \"threshold\" : \"60.0\"",
                "\"threshold\" : 60.0 | \"threshold\" : 60.0, \"threshold\" : 60.0",
                "\"auc\" : 0.75 | \"auc\" : 1e400",
                "\"auc\" : 0.75 | \"auc\" : null",
                "\"slope\" : 0.9 | \"slope\" : -0.9",
                "\"formatVersion\" : 2 | \"formatVersion\" : 3",
                "\"formatVersion\" : 2 | \"formatVersion\" : 1.5",
                "\"method\" : \"sigmoid\" | \"method\" : \"isotonic\"",
                "\"method\" : \"sigmoid\" | \"method\" : \"magic\"",
                "\"imputation\" : { } | \"imputation\" : { \"SHOE_SIZE\" : 42 }",
                "\"observed\" : 0.06 | \"observed\" : 1.06",
                "\"kind\" : \"NUMBER\" | \"kind\" : 0",
                "\"id\" : \"octroi- | \"id\" : \"../octroi-",
                "2026-11-22T10:00:00Z | yesterday",
                "\"waivers\" : [ ] | \"waivers\" : null",
            })
    void refusesAManifestThatSaysSomethingElse(String honest, String spoilt) {
        edit(
                folder,
                "manifest.json",
                text -> text.replaceFirst(Pattern.quote(honest), Matcher.quoteReplacement(spoilt)));
        assertRefused("manifest.json cannot be understood");
    }

    @Test
    void refusesAManifestThatLeavesSomethingOpen() {
        edit(
                folder,
                "manifest.json",
                text -> text.replaceFirst("\"catalogueVersion\" : \"[0-9a-f]+\"", "\"catalogueVersion\" : null"));
        assertRefused("manifest.json cannot be understood");
    }

    @Test
    void refusesTextBehindTheManifest() {
        edit(folder, "manifest.json", text -> text + "{}");
        assertRefused("manifest.json cannot be understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "", "{\"formatVersion\" : 1}"})
    void refusesAManifestThatIsNone(String text) {
        edit(folder, "manifest.json", manifest -> text);
        assertRefused("manifest.json cannot be understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "", "{\"EXT_SOURCE_2\" : null}", "{\"EXT_SOURCE_2\" : \"much\"}"})
    void refusesAnImportanceThatIsNone(String text) {
        editAndVouch(folder, "importance.json", importance -> text);
        assertRefused("importance.json cannot be understood");
    }

    @Test
    void refusesAManifestThatNamesAFileOutside() {
        edit(
                folder,
                "manifest.json",
                text -> text.replace("\"card.md\" :", "\"../secret\" : \"" + "0".repeat(64) + "\", \"card.md\" :"));
        assertRefused("names a file outside the package");
    }

    @Test
    void refusesAnImportanceForOtherFeatures() {
        editAndVouch(folder, "importance.json", text -> text.replace("EXT_SOURCE_2", "EXT_SOURCE_3"));
        assertRefused("importance.json does not hold one positive number per feature");
    }

    private void assertRefused(String reason) {
        UnusableModel refusal = assertThrows(UnusableModel.class, () -> ModelPackage.read(folder));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(reason), message);
        assertTrue(message.startsWith("model package " + folder + ": "), message);
        assertEquals(1, message.lines().count(), message);
    }
}
