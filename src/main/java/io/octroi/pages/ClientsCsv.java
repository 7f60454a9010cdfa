package io.octroi.pages;

import io.octroi.decision.Asked;
import io.octroi.decision.Assessments;
import io.octroi.decision.StoredAssessment;
import io.octroi.features.Catalogue;
import java.io.IOException;
import java.util.OptionalDouble;

/** Writes a list of applicants for a spreadsheet. */
final class ClientsCsv {

    private final Words words;
    private final ProductNames products;
    private final ClientRow.Writer rows;
    private final Spreadsheet sheet;

    /** Begins with the names of the columns. */
    ClientsCsv(Words words, Catalogue catalogue, Appendable out) throws IOException {
        this.words = words;
        this.products = new ProductNames(catalogue, words.locale());
        this.rows = new ClientRow.Writer(words, catalogue);
        this.sheet = new Spreadsheet(
                words.locale(),
                out,
                words.text("clients.number"),
                words.text("clients.product"),
                words.text("clients.amount"),
                words.text("clients.score"),
                words.text("clients.recommendation"),
                words.text("clients.state"));
    }

    void add(Assessments.Line line) {
        Asked asked = line.asked();
        OptionalDouble score =
                line.assessment().map(StoredAssessment::solvencyScore).orElse(OptionalDouble.empty());
        sheet.add(
                line.client().id(),
                Spreadsheet.text(products.of(asked.product())),
                sheet.number(asked.amount()),
                sheet.number(score),
                Spreadsheet.text(line.assessment()
                        .map(rows::verdict)
                        .orElse(Verdict.NONE)
                        .word()),
                Spreadsheet.text(DecisionWords.of(words).state(line.standing()).word()));
    }
}
