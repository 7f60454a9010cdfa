package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What the validator veraPDF says of the papers: archives take them (PDF/A-3A), and everybody can read them (PDF/UA-1). */
class ConformingPapersIT {

    private final Printer printer = new Printer();

    @Test
    void twentyPapersOfEveryKindConform() throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        int checked = 0;
        for (Map.Entry<String, Original> original : originals().entrySet()) {
            for (Paper paper : Paper.values()) {
                for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                    byte[] pdf = printer.print(paper, original.getValue(), language);
                    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
                        assertEquals(Map.of(), failures(pdf, flavour), original.getKey() + " " + paper + " " + flavour);
                    }
                    checked++;
                }
            }
        }
        assertTrue(checked >= 20, checked + " papers");
    }

    /** The validator sees faults: JSON must not lie in a PDF/A-2. */
    @Test
    void theValidatorSeesWhatIsWrong() throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf =
                printer.print(Paper.LETTER, Records.record().withFeatures(2).original(), Locale.FRENCH);
        assertTrue(!failures(pdf, PDFAFlavour.PDFA_2_A).isEmpty());
    }

    private static Map<String, Original> originals() throws IOException {
        Map<String, Original> all = new LinkedHashMap<>();
        all.put("as the shipped model has it", Records.record().withFeatures(60).original());
        all.put(
                "longest labels",
                Records.record()
                        .withFields(30)
                        .withFeatures(30)
                        .withLongLabels()
                        .original());
        all.put(
                "no contributions",
                Records.record().withFields(5).withFeatures(0).original());
        all.put("no score", Records.record().withFields(5).withoutScore().original());
        all.put(
                "hostile motive",
                Records.record()
                        .withFields(5)
                        .withFeatures(5)
                        .withMotive(Records.HOSTILE)
                        .original());
        all.put(
                "from right to left",
                Records.record()
                        .withFields(5)
                        .withFeatures(5)
                        .withMotive("العميل قدّم ثلاثة كشوف (2026) من ACME. שלום עולם")
                        .original());
        all.put(
                "longest motive",
                Records.record()
                        .withFeatures(5)
                        .withMotive("Motif sans fin. ".repeat(250))
                        .original());
        all.put(
                "one endless word",
                Records.record()
                        .withFields(5)
                        .withFeatures(5)
                        .withMotive("m".repeat(4_000))
                        .original());
        all.put("first format", Records.record().withFields(30).withFeatures(30).ofTheFirstFormat());
        return all;
    }

    private static Map<String, String> failures(byte[] pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            Map<String, String> failed = new TreeMap<>();
            validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .forEach(assertion -> failed.putIfAbsent(
                            assertion.getRuleId().getClause() + "-"
                                    + assertion.getRuleId().getTestNumber(),
                            assertion.getMessage() + " at "
                                    + assertion.getLocation().getContext()));
            return failed;
        }
    }
}
