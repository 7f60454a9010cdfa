package io.octroi.report;

import io.octroi.decision.RecordedScore;
import io.octroi.features.NumberText;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.SigmoidCalibration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An extract of the model card, as far as the record tells. */
final class CardSection {

    private static final List<String> KNOWN = List.of("auc", "cost", "grantRate", "referRate", "brier");

    private CardSection() {}

    static void write(Sheet sheet) {
        sheet.record().scored().map(RecordedScore::model).ifPresent(model -> write(sheet, model));
    }

    private static void write(Sheet sheet, RecordedScore.Model model) {
        sheet.heading("card.title");
        Optional<RecordedScore.Card> card = Optional.ofNullable(model.card());
        Sheet.Facts facts = sheet.facts().add("card.model", model.id());
        card.ifPresent(told -> facts.add(
                        "card.origin", sheet.text("card.origin." + told.origin().name()))
                .add("card.created", sheet.day(told.created()))
                .add("card.clients", clients(sheet, told)));
        facts.add(
                        "card.calibration",
                        sheet.text(
                                model.calibration() instanceof SigmoidCalibration
                                        ? "card.calibration.sigmoid"
                                        : "card.calibration.isotonic"))
                .add("card.costs", costs(sheet, model.costMatrix()))
                .add("card.sha256", model.sha256())
                .write();
        card.ifPresentOrElse(told -> write(sheet, told), () -> sheet.note(sheet.text("card.none")));
    }

    private static Optional<String> clients(Sheet sheet, RecordedScore.Card card) {
        return Optional.of(card)
                .filter(told -> told.clients() > 0)
                .map(told -> sheet.text(
                        "card.clients.value",
                        sheet.numbers().count(told.clients()),
                        sheet.numbers().percent(told.defaultRate())));
    }

    private static String costs(Sheet sheet, CostMatrix costs) {
        NumberText numbers = sheet.numbers();
        return sheet.text(
                "card.costs.value",
                numbers.exact(costs.grantedDefaulted()),
                numbers.exact(costs.grantedRepaid()),
                numbers.exact(costs.refusedDefaulted()),
                numbers.exact(costs.refusedRepaid()),
                numbers.exact(costs.perFile()));
    }

    private static void write(Sheet sheet, RecordedScore.Card card) {
        if (!card.metrics().isEmpty()) {
            sheet.html().element("h3", sheet.text("card.metrics"));
            Html html = sheet.html();
            html.open("table", "class", "facts").open("tbody");
            card.metrics().forEach((name, value) -> html.open("tr")
                    .element("th", KNOWN.contains(name) ? sheet.text("card.metric." + name) : name, "scope", "row")
                    .element("td", sheet.numbers().decimal(value, 0, 4))
                    .close("tr"));
            html.close("tbody").close("table");
        }
        quoted(sheet, "card.purpose", card.purpose());
        quoted(sheet, "card.limits", card.limits());
    }

    /** The card's own words: Markdown, of which paragraphs and lists are read, in whatever language it is written in. */
    private static void quoted(Sheet sheet, String title, @Nullable String markdown) {
        if (markdown == null) {
            return;
        }
        Html html = sheet.html();
        html.element("h3", sheet.text(title));
        for (String part : markdown.split("\\R(?=- )|\\R{2,}", -1)) {
            String text = part.replace("**", "").replaceAll("\\s+", " ").strip();
            html.element(
                    "p", text.startsWith("- ") ? "• " + text.substring(2) : text, "lang", Locale.ENGLISH.getLanguage());
        }
    }
}
