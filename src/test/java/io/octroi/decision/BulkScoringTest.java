package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.DataFolder;
import io.octroi.client.Progress;
import io.octroi.client.UnreadableCsv;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.SmallPackage;
import io.octroi.scoring.UnusableModel;
import io.octroi.synthetic.Packing;
import io.octroi.synthetic.SyntheticPopulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkScoringTest {

    private final Path parent;
    private final Path out;
    private final ModelPackage model;

    BulkScoringTest(@TempDir Path parent) {
        this.parent = parent;
        this.out = parent.resolve("scores.csv");
        this.model = SmallPackage.aPackage().publish(parent.resolve("model"));
    }

    @Test
    void scoresEveryLineOfAFeatureFile() throws IOException {
        BulkScoring.Report report = score(
                """
                EXT_SOURCE_2,SK_ID_CURR,note,NAME_CONTRACT_TYPE,AMT_CREDIT
                0.7,100001,hello,Cash loans,300000
                ,100002,,1,1e5
                """);
        assertEquals(new BulkScoring.Report(2, List.of("note")), report);
        List<String> lines = Files.readAllLines(out);
        assertEquals("SK_ID_CURR,raw_score,solvency_score,repayment_probability,recommendation", lines.get(0));
        Score first = new Scorer(model).score(new FeatureVector(model.order(), 0, 300_000, 0.7));
        assertEquals(
                "100001," + first.rawScore() + "," + first.solvencyScore() + "," + first.repaymentProbability() + ","
                        + "grant",
                lines.get(1).replaceAll("refuse|refer", "grant"));
        Score second = new Scorer(model).score(new FeatureVector(model.order(), 1, 100_000, Double.NaN));
        assertTrue(lines.get(2).startsWith("100002," + second.rawScore() + ","), lines.get(2));
    }

    @Test
    void addsContributionsThatAddUp() throws IOException {
        Path features = Files.writeString(
                parent.resolve("features.csv"),
                "SK_ID_CURR,NAME_CONTRACT_TYPE,AMT_CREDIT,EXT_SOURCE_2\n1,0,300000,0.7\n2,0,100000,\n");
        new BulkScoring(model, true).featureFile(features, out, Progress.SILENT);
        List<String> lines = Files.readAllLines(out);
        assertTrue(lines.get(0).endsWith(",recommendation,NAME_CONTRACT_TYPE,AMT_CREDIT,EXT_SOURCE_2"));
        assertEquals(baseValue(lines.get(1)), baseValue(lines.get(2)), 1e-9);
        assertEquals("0.0", lines.get(1).split(",", -1)[5], "no tree asks for the contract type");
    }

    private static double baseValue(String line) {
        String[] cells = line.split(",", -1);
        double base = Double.parseDouble(cells[1]);
        for (int i = 5; i < cells.length; i++) {
            base -= Double.parseDouble(cells[i]);
        }
        return base;
    }

    @Test
    void scoresAllClientsOfADataFolder() throws IOException {
        Path data = parent.resolve("data");
        new SyntheticPopulation(3, Packing.GZIP).write(40, 10, data, done -> {});
        BulkScoring.Report report =
                new BulkScoring(model, false).dataFolder(DataFolder.at(data), Catalogue.standard(), out);
        assertEquals(50, report.clients());
        assertEquals(51, Files.readAllLines(out).size());
    }

    @Test
    void readsInputsOutsideTheCatalogueFromFeatureFilesOnly() throws IOException {
        ModelPackage foreign =
                SmallPackage.aPackage().adopted().reading("SHOE_SIZE").publish(parent.resolve("foreign"));
        Path features = Files.writeString(
                parent.resolve("features.csv"), "SK_ID_CURR,NAME_CONTRACT_TYPE,AMT_CREDIT,SHOE_SIZE\n1,0,300000,42\n");
        assertEquals(
                1,
                new BulkScoring(foreign, false)
                        .featureFile(features, out, Progress.SILENT)
                        .clients());
        Files.delete(out);
        Path data = parent.resolve("data");
        new SyntheticPopulation(3, Packing.PLAIN).write(5, 5, data, done -> {});
        assertThrows(UnusableModel.class, () -> new BulkScoring(foreign, false)
                .dataFolder(DataFolder.at(data), Catalogue.standard(), out));
        assertFalse(Files.exists(out));
    }

    @Test
    void tellsWhereAFeatureFileIsWrongAndWritesNothing() throws IOException {
        String header = "SK_ID_CURR,NAME_CONTRACT_TYPE,AMT_CREDIT,EXT_SOURCE_2\n";
        Files.writeString(out, "what was there before");
        assertRefused("line 3, column AMT_CREDIT: the value is not a number", header + "1,0,3,0.7\n2,0,much,0.7\n");
        assertRefused("line 2, column AMT_CREDIT: the value is not a number", header + "1,0,NaN,0.7\n");
        assertRefused("column SK_ID_CURR: the value is no whole number", header + "1.5,0,3,0.7\n");
        assertRefused("column NAME_CONTRACT_TYPE: the value is no category", header + "1,2,3,0.7\n");
        assertRefused("column NAME_CONTRACT_TYPE: the value is no category", header + "1,0.5,3,0.7\n");
        assertRefused("line 2: the row has 3 values", header + "1,0,3\n");
        assertRefused("column AMT_CREDIT: the model reads this column", header.replace("AMT_", "ANT_") + "1,0,3,4\n");
        assertRefused("column SK_ID_CURR: this mandatory column is missing", header.replace("SK_", "ID_"));
        assertRefused("names this column twice", header.replace("AMT_CREDIT", "EXT_SOURCE_2"));
        assertEquals("what was there before", Files.readString(out));
        assertFalse(Files.exists(parent.resolve("scores.csv.part")));
    }

    @Test
    void knowsAnInputByItsAliasAndRefusesTwoColumnsForIt() throws IOException {
        ModelPackage income = SmallPackage.aPackage()
                .reading("NAME_INCOME_TYPE_State_servant")
                .publish(parent.resolve("income"));
        String header = "SK_ID_CURR,NAME_CONTRACT_TYPE,AMT_CREDIT,NAME_INCOME_TYPE_State servant";
        Path features = Files.writeString(parent.resolve("features.csv"), header + "\n1,0,300000,1\n");
        BulkScoring scoring = new BulkScoring(income, false);
        assertEquals(1, scoring.featureFile(features, out, Progress.SILENT).clients());
        Files.writeString(features, header + ",NAME_INCOME_TYPE_State_servant\n1,0,300000,1,1\n");
        String told = String.valueOf(
                assertThrows(UnreadableCsv.class, () -> scoring.featureFile(features, out, Progress.SILENT))
                        .getMessage());
        assertTrue(told.contains("these columns are the same input of the model"), told);
    }

    private void assertRefused(String reason, String csv) {
        String told = String.valueOf(
                assertThrows(UnreadableCsv.class, () -> score(csv)).getMessage());
        assertTrue(told.contains(reason), told);
    }

    private BulkScoring.Report score(String csv) throws IOException {
        Path features = Files.writeString(parent.resolve("features.csv"), csv);
        return new BulkScoring(model, false).featureFile(features, out, Progress.SILENT);
    }
}
