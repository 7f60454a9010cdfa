package io.octroi.report;

import io.octroi.decision.DecisionRecord;
import io.octroi.decision.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a refused client is told: that, by whom and with what help it was decided, at most four reasons, what could change the
 * outcome, and their rights. No name in it is one that only a program uses, and nothing that colleagues noted for each other.
 */
final class Letter {

    private static final int MOST_REASONS = 4;
    private static final String GRANT = "GRANT";

    private final Sheet sheet;
    private final DecisionRecord.Deed deed;

    private Letter(Sheet sheet) {
        this.sheet = sheet;
        this.deed = sheet.record().decision();
    }

    static String write(Sheet sheet) {
        Letter letter = new Letter(sheet);
        letter.head();
        letter.outcome();
        letter.reasons();
        letter.change();
        letter.rights();
        letter.end();
        return sheet.page(sheet.text("letter.title", Long.toString(letter.deed.client())), Paper.LETTER.word());
    }

    private void head() {
        Html html = sheet.html();
        html.open("div", "class", "sender").element("p", sheet.issuer().lender(), "class", "answer");
        if (!sheet.issuer().contact().isEmpty()) {
            html.element("p", sheet.issuer().contact());
        }
        html.close("div");
        html.element("p", sheet.day(deed.at()), "class", "dated");
        html.element("h1", sheet.text("letter.title", Long.toString(deed.client())));
        sheet.paragraph(sheet.text("letter.greeting"));
    }

    private void outcome() {
        sheet.paragraph(sheet.text("letter.asked", sheet.plain().terms(deed.amount(), deed.months())));
        sheet.paragraph(sheet.text(
                sheet.record().scored().isPresent() ? "letter.decided" : "letter.decided.unaided",
                sheet.day(deed.at())));
    }

    private void reasons() {
        sheet.heading("letter.reasons");
        sheet.html().open("ol");
        told().forEach(reason -> sheet.html().element("li", reason));
        sheet.html().close("ol");
    }

    /**
     * What the person who decided rested it on, then what weighed on the score; where the score spoke for granting, it is no
     * reason to refuse.
     */
    private List<String> told() {
        List<String> reasons = new ArrayList<>();
        Optional.ofNullable(deed.ground()).map(this::ground).ifPresent(reasons::add);
        if (!GRANT.equals(deed.recommendation())) {
            reasons.addAll(ReasonSection.against(sheet));
        }
        return reasons.subList(0, Math.min(MOST_REASONS, reasons.size()));
    }

    private String ground(Ground ground) {
        return sheet.text("letter.ground." + ground.name());
    }

    private void change() {
        sheet.heading("letter.change");
        Optional<String> change = ReasonSection.change(sheet).filter(told -> !GRANT.equals(deed.recommendation()));
        sheet.paragraph(change.orElse(sheet.text("letter.change.person")));
        if (change.isPresent()) {
            sheet.paragraph(sheet.text("letter.change.note"));
        }
    }

    private void rights() {
        Rights.write(sheet, "letter.rights.");
        sheet.paragraph(sheet.text("letter.debt"));
    }

    private void end() {
        sheet.paragraph(sheet.text("letter.close"));
        sheet.html().element("p", sheet.issuer().lender(), "class", "answer");
    }
}
