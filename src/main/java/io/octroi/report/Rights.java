package io.octroi.report;

import java.util.List;

/** What every client may ask for, and where: told of the client in a report, to the client in a letter. */
final class Rights {

    private static final List<String> ALL = List.of("explanation", "view", "second", "access");

    private Rights() {}

    /** @param whose {@code rights.} or {@code letter.rights.}: what the keys of the sentences begin with */
    static void write(Sheet sheet, String whose) {
        sheet.heading(whose + "title");
        sheet.paragraph(sheet.text(whose + "intro"));
        sheet.html().open("ul");
        ALL.forEach(right -> sheet.html().element("li", sheet.text(whose + right)));
        sheet.html().close("ul");
        String lender = sheet.issuer().lender().isEmpty()
                ? sheet.text("rights.lender")
                : sheet.issuer().lender();
        sheet.paragraph(
                sheet.issuer().contact().isEmpty()
                        ? sheet.text(whose + "contact.branch", lender, number(sheet))
                        : sheet.text(whose + "contact", lender, sheet.issuer().contact(), number(sheet)));
    }

    private static String number(Sheet sheet) {
        return Long.toString(sheet.record().decision().client());
    }
}
