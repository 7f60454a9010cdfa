package io.octroi.report;

import java.util.Locale;

/** What is printed of a decision. */
public enum Paper {
    /** All that led to it, for those who check decisions. */
    REPORT,
    /** What a refused client is told. */
    LETTER;

    /** Its name in files and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a file of it is called, such as {@code decision-17-report-fr.pdf}. */
    public String fileName(long decision, Locale language) {
        return "decision-" + decision + "-" + word() + "-" + language.getLanguage() + ".pdf";
    }
}
