package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.client.ClientFiles;
import io.octroi.client.DataFolder;
import io.octroi.decision.Worklist;
import io.octroi.features.Catalogue;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientsCsvTest {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    /** The file of applicants who ask for that, by no model. */
    private String file(Locale locale, String product, String amount) throws IOException {
        ClientFiles.applicantTable()
                .with("7", Map.of("NAME_CONTRACT_TYPE", product, "AMT_CREDIT", amount))
                .writeTo(folder.resolve("application_test.csv"));
        StringBuilder out = new StringBuilder();
        try (Stages stages = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())))) {
            stages.clientImport().run(DataFolder.at(folder));
            ClientsCsv csv = new ClientsCsv(Words.in(locale), Catalogue.standard(), out);
            stages.assessments().page(Worklist.of(Worklist.NO_MODEL), 0, 10).forEach(csv::add);
        }
        return out.toString();
    }

    private String row(Locale locale, String product, String amount) throws IOException {
        return file(locale, product, amount).lines().toList().get(1);
    }

    @Test
    void frenchSpreadsheetsGetSemicolonsAndDecimalCommas() throws IOException {
        assertEquals(
                List.of(
                        "\uFEFFNuméro;Type de crédit;Montant demandé;Score de solvabilité;Recommandation;État",
                        "7;Prêt personnel;406597,5;;;À décider",
                        ""),
                lines(file(Locale.FRENCH, "Cash loans", "406597.5")));
    }

    @Test
    void englishSpreadsheetsGetCommasAndPoints() throws IOException {
        assertEquals(
                List.of(
                        "\uFEFFNumber,Type of credit,Amount asked for,Solvency score,Recommendation,State",
                        "7,Cash loan,406597.5,,,To decide",
                        ""),
                lines(file(Locale.ENGLISH, "Cash loans", "406597.5")));
    }

    /** Lines end as RFC 4180 has them, the last one too. */
    private static List<String> lines(String file) {
        return List.of(file.split("\\r\\n", -1));
    }

    @Test
    void aTextIsNeverAFormulaAndANumberStaysOne() throws IOException {
        for (String formula : new String[] {"=1+2", "+1", "-1", "@SUM(A1)"}) {
            assertEquals("7,'" + formula + ",1000000,,,To decide", row(Locale.ENGLISH, formula, "1e6"));
        }
        assertEquals("7,it's,-5,,,To decide", row(Locale.ENGLISH, "it's", "-5"));
        assertEquals("7;a,b;0;;;À décider", row(Locale.FRENCH, "\"a,b\"", "-0.0"));
    }

    @Test
    void whatWouldBreakALineIsQuoted() throws IOException {
        assertEquals("7;\"say \"\"a;b\"\"\";1;;;À décider", row(Locale.FRENCH, "\"say \"\"a;b\"\"\"", "1"));
    }
}
