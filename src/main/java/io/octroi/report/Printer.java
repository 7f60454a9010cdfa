package io.octroi.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.decision.Answer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Prints recorded decisions. The same record, paper and language give the same bytes, whatever model runs, on every machine
 * and at any time: it asks nothing but the record.
 */
public final class Printer {

    /** Under this name the record lies in a report. */
    public static final String RECORD = "record.json";

    /** Under this name lies in each file what it is. */
    static final String DOCUMENT = "document.json";

    /** Whether there is such a paper on that decision: only who was refused gets a letter. */
    public boolean prints(Paper paper, Original original) {
        return paper == Paper.REPORT || original.record().decision().answer() == Answer.REFUSED;
    }

    /**
     * The paper as a PDF.
     *
     * @param language French or English
     * @throws IllegalArgumentException when there is no such paper on that decision
     */
    public byte[] print(Paper paper, Original original, Locale language) {
        if (!prints(paper, original)) {
            throw new IllegalArgumentException("there is no " + paper.word() + " on decision " + original.number());
        }
        Sheet sheet = new Sheet(original, language);
        String html = paper == Paper.REPORT ? Report.write(sheet) : Letter.write(sheet);
        Instant at = Instant.parse(original.record().decision().at());
        return PdfFile.of(html, sheet.canvas(), enclosed(paper, original, language), at);
    }

    /** A client's letter has no record in it: what colleagues noted is not for whoever opens an envelope. */
    private static Map<String, byte[]> enclosed(Paper paper, Original original, Locale language) {
        byte[] what = new Imprint(original, paper.word(), language).json().getBytes(UTF_8);
        return paper == Paper.REPORT ? Map.of(DOCUMENT, what, RECORD, original.json()) : Map.of(DOCUMENT, what);
    }
}
