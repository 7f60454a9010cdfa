package io.octroi.report;

import io.octroi.decision.Answer;
import io.octroi.decision.DecisionRecord;
import io.octroi.features.Feature;
import io.octroi.scoring.Recommendation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The report of a decision: what was decided, everything that led to it, and how it can be checked. */
final class Report {

    private static final String CONTRACT = "NAME_CONTRACT_TYPE";

    private final Sheet sheet;

    private Report(Sheet sheet) {
        this.sheet = sheet;
    }

    static String write(Sheet sheet) {
        Report report = new Report(sheet);
        report.head();
        report.decision();
        ScoreSection.write(sheet);
        ReasonSection.write(sheet);
        WeightSection.writeStrongest(sheet);
        SpreadSection.write(sheet);
        report.remarks();
        CardSection.write(sheet);
        report.rights();
        report.proof();
        report.form();
        WeightSection.writeAll(sheet);
        return sheet.page(report.title(), Paper.REPORT.word());
    }

    private String title() {
        return sheet.text("report.title", Long.toString(sheet.original().number()));
    }

    private void head() {
        DecisionRecord.Deed deed = sheet.record().decision();
        if (!sheet.issuer().lender().isEmpty()) {
            sheet.html().element("p", sheet.issuer().lender(), "class", "lender");
        }
        sheet.html().element("h1", title());
        sheet.facts()
                .add("report.case", Long.toString(deed.client()))
                .add("report.date", sheet.zoned(deed.at()))
                .add(
                        "report.advisor",
                        sheet.text(
                                "report.advisor.value",
                                deed.by(),
                                deed.roles().stream()
                                        .map(this::role)
                                        .collect(Collectors.joining(sheet.text("list.comma")))))
                .add(
                        "report.channel",
                        sheet.text("report.channel." + deed.channel().name()))
                .add("report.product", product(deed.product()))
                .add("report.terms", sheet.plain().terms(deed.amount(), deed.months()))
                .add(
                        "report.input",
                        sheet.text(
                                "report.input.value",
                                Long.toString(sheet.record().input().importId()),
                                sheet.minute(sheet.record().input().importedAt())))
                .add(
                        "report.since",
                        Optional.ofNullable(sheet.record().shown().since()).map(sheet::minute))
                .write();
    }

    private String role(String word) {
        return switch (word) {
            case "advisor", "auditor", "modeler", "admin" -> sheet.text("role." + word);
            default -> word;
        };
    }

    private String product(String text) {
        Feature contract = sheet.original().feature(CONTRACT);
        OptionalInt code = contract.code(text);
        return code.isPresent() ? sheet.numbers().value(contract, code.getAsInt()) : text;
    }

    private void decision() {
        DecisionRecord.Deed deed = sheet.record().decision();
        sheet.heading("report.decision");
        sheet.facts()
                .add("report.answer", sheet.plain().answer(deed.answer()))
                .add(
                        "report.recommendation",
                        Optional.ofNullable(deed.recommendation())
                                .map(Recommendation::valueOf)
                                .map(sheet.plain()::recommendation)
                                .orElse(sheet.text("report.recommendation.none")))
                .add("report.agreement", sheet.plain().agreement(deed.agreement()))
                .add("report.ground", Optional.ofNullable(deed.ground()).map(sheet.plain()::ground))
                .add("report.motive", deed.motive().isEmpty() ? sheet.text("report.motive.none") : deed.motive())
                .write();
    }

    /** What was remarkable about the form; of an older record in the words that were read. */
    private void remarks() {
        List<DecisionRecord.Remark> remarks = sheet.record().warnings();
        if (remarks.isEmpty()) {
            return;
        }
        sheet.heading("report.remarks");
        sheet.html().open("ul");
        remarks.forEach(remark -> sheet.html()
                .element(
                        "li",
                        Optional.ofNullable(remark.sentence())
                                .map(told -> told.in(sheet.language()))
                                .orElse(remark.text())));
        sheet.html().close("ul");
    }

    private void rights() {
        Rights.write(sheet, "rights.");
        if (sheet.record().decision().answer() == Answer.REFUSED) {
            sheet.paragraph(sheet.text("rights.letter"));
        }
    }

    private void proof() {
        sheet.heading("proof.title");
        sheet.paragraph(sheet.text("proof.what"));
        sheet.paragraph(sheet.text("proof.not"));
        sheet.facts()
                .add("proof.hash", sheet.original().hash())
                .add("proof.format", Integer.toString(sheet.record().formatVersion()))
                .add("proof.program", sheet.record().program())
                .write();
    }

    private void form() {
        sheet.html().element("h2", sheet.text("annex.form"), "class", "annex");
        sheet.note(sheet.text("annex.form.note"));
        Html html = sheet.html();
        html.open("table", "class", "dense").open("thead").open("tr");
        List.of("annex.field", "annex.text", "annex.reading")
                .forEach(column -> html.element("th", sheet.text(column), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (Map.Entry<String, String> field : sheet.record().input().form().entrySet()) {
            Feature feature = sheet.original().feature(field.getKey());
            html.open("tr")
                    .element("th", sheet.numbers().name(feature), "scope", "row")
                    .element("td", field.getValue())
                    .element("td", reading(feature, field.getValue()))
                    .close("tr");
        }
        html.close("tbody").close("table");
    }

    /** What a category is called, or what a number counts. */
    private String reading(Feature feature, String text) {
        OptionalInt code = feature.code(text);
        if (code.isPresent()) {
            return sheet.numbers().value(feature, code.getAsInt());
        }
        return feature.kind() == Feature.Kind.CATEGORY
                ? ""
                : sheet.text("unit." + feature.unit().name());
    }
}
