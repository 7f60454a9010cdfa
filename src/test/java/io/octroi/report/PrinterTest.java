package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.decision.RecordedScore;
import io.octroi.features.NumberText;
import io.octroi.scoring.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PrinterTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Whoever changes them knows that what was handed out before is then told by its kept fingerprint alone. */
    private static final Map<String, String> FINGERPRINTS = Map.of(
            "decision-17-letter-en.pdf", "6f0ac571811e6aaf1d6bcc8e846ff13636ee432438f208f9ebda930ed322901e",
            "decision-17-letter-fr.pdf", "0659ec37e018108cd8db21ef73a864e512d8d4a857ebfa87f9da912138c5b95e",
            "decision-17-report-en.pdf", "8bb2768fec3363f96ee593714362ad191b10c6b23682f679acede1952f6d92ac",
            "decision-17-report-fr.pdf", "7cad476e4b956140c18781de4c979f48580aae54d7b583bd577b15ce2a819f83");

    private final Printer printer = new Printer();

    @Test
    void theSameRecordGivesTheSameBytesOnEveryMachine() throws IOException {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Original original = Records.record().withFields(12).withFeatures(12).original();
        try {
            Map<String, String> here = fingerprints(original);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab-ca-islamic"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, fingerprints(original));
            assertEquals(FINGERPRINTS, here);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    private Map<String, String> fingerprints(Original original) {
        Map<String, String> all = new TreeMap<>();
        for (Paper paper : Paper.values()) {
            for (Locale language : LANGUAGES) {
                all.put(
                        paper.fileName(original.number(), language),
                        Sha256.of(printer.print(paper, original, language)));
            }
        }
        return all;
    }

    @Test
    void saysEveryNumberOfTheRecordAsThePageDoes() throws IOException {
        Original original = Records.record().withFields(12).withFeatures(40).original();
        RecordedScore score = original.record().scored().orElseThrow();
        for (Locale language : LANGUAGES) {
            String text = PdfText.of(printer.print(Paper.REPORT, original, language));
            NumberText numbers = new NumberText(language);
            assertSays(text, numbers.score(score.solvencyScore()));
            assertSays(text, numbers.score(score.model().policy().threshold()));
            assertSays(text, numbers.exact(score.rawScore()));
            assertSays(text, numbers.percent(1 - score.repaymentProbability()));
            assertSays(text, numbers.amount(original.record().decision().amount()));
            for (RecordedScore.Weight weight : score.features()) {
                double value = weight.value() == null ? Double.NaN : weight.value();
                String shown = numbers.value(original.feature(weight.feature()), value);
                assertTrue(
                        joined(text).contains(joined(shown + numbers.signed(weight.contribution()))),
                        weight + ": " + shown);
            }
        }
        String french = PdfText.of(printer.print(Paper.REPORT, original, Locale.FRENCH));
        assertSays(french, "406\u202f597,50 sur 24 mois");
        assertSays(french, "13\u00a0%");
    }

    private static void assertSays(String text, String said) {
        assertTrue(text.contains(said), said);
    }

    /** A cell may be broken into lines. */
    private static String joined(String text) {
        return text.replaceAll(" ", "");
    }

    @Test
    void bearsHashAddressAndNumberOnEveryPage() throws IOException {
        Original original = Records.record().withFields(12).withFeatures(12).original();
        byte[] pdf = printer.print(Paper.REPORT, original, Locale.FRENCH);
        int pages = PdfText.pages(pdf);
        for (int page = 1; page <= pages; page++) {
            String text = PdfText.of(pdf, page);
            assertSays(text, original.hash());
            assertSays(text, "https://octroi.pret-a-depenser.example/verify.xhtml");
            assertSays(text, "Page " + page + "/" + pages);
        }
    }

    @Test
    void holdsTheVeryRecordAndNamesItselfInPlainLetters() throws IOException {
        Original original = Records.record().withFields(12).withFeatures(12).original();
        byte[] pdf = printer.print(Paper.REPORT, original, Locale.ENGLISH);
        assertArrayEquals(original.json(), EmbeddedRecord.in(pdf).orElseThrow());
        assertEquals(List.of(new Imprint(original, "report", Locale.ENGLISH)), Imprint.in(pdf));
        assertTrue(EmbeddedRecord.in(printer.print(Paper.LETTER, original, Locale.ENGLISH))
                .isEmpty());
        assertTrue(EmbeddedRecord.in("no PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEmpty());
    }

    @Test
    void whatNoFontHasAndWhatTurnsLinesRoundIsNamed() throws IOException {
        Original original = Records.record()
                .withFields(12)
                .withFeatures(2)
                .withMotive(Records.HOSTILE)
                .original();
        String text = PdfText.of(printer.print(Paper.REPORT, original, Locale.FRENCH));
        assertSays(text, "<b>&amp;</b>");
        assertSays(text, "[U+202E]fdp.exe[U+202C]");
        assertSays(text, "[U+4F60]");
        assertSays(text, "Ünïcødé");
        assertSays(text, "${x} {0} ' --> ]]>");
        assertFalse(text.contains(Records.RTL_OVERRIDE));
    }

    @Test
    void printsRecordsOfTheFirstFormatAndThoseWithoutAScore() throws IOException {
        Original first = Records.record().withFields(12).withFeatures(12).ofTheFirstFormat();
        String text = PdfText.of(printer.print(Paper.REPORT, first, Locale.ENGLISH));
        assertSays(text, "This record has an older format");
        assertSays(text, first.record().shown().reasons().get(0));
        assertSays(PdfText.of(printer.print(Paper.LETTER, first, Locale.FRENCH)), "Les raisons de cette décision");
        Original unaided = Records.record().withFields(12).withoutScore().original();
        assertSays(PdfText.of(printer.print(Paper.REPORT, unaided, Locale.ENGLISH)), "Scoring was out of use");
        Original bare = Records.record().withFields(12).withFeatures(0).original();
        assertSays(PdfText.of(printer.print(Paper.REPORT, bare, Locale.ENGLISH)), "there is no contribution");
    }

    @Test
    void theLetterTellsAtMostFourReasonsAndNothingOfTheHouse() throws IOException {
        Original original = Records.refusal();
        for (Locale language : LANGUAGES) {
            String text = PdfText.of(printer.print(Paper.LETTER, original, language));
            assertSays(text, " 4. ");
            assertFalse(text.contains(" 5. "), text);
            original.record()
                    .scored()
                    .orElseThrow()
                    .features()
                    .forEach(weight -> assertFalse(text.contains(weight.feature()), weight.feature()));
            assertFalse(text.contains(original.record().decision().motive()), text);
            assertFalse(
                    text.contains(
                            original.record().scored().orElseThrow().model().id()),
                    text);
            assertSays(text, language.equals(Locale.FRENCH) ? "un second examen" : "a second examination");
            assertSays(text, language.equals(Locale.FRENCH) ? "Aucun changement réaliste" : "No realistic change");
        }
    }

    @Test
    void aScoreThatSpokeForGrantingIsNoReasonToRefuse() throws IOException {
        Original overridden =
                Records.record().withFields(12).withAnswer("REFUSED", "GRANT").original();
        String text = PdfText.of(printer.print(Paper.LETTER, overridden, Locale.ENGLISH));
        assertSays(text, "Your capacity to repay");
        assertFalse(text.contains(" 2. "), text);
        assertSays(text, "The decision rests on the advisor’s judgement");
    }

    @Test
    void onlyARefusalHasALetter() throws IOException {
        Original granted =
                Records.record().withFields(12).withAnswer("GRANTED", "GRANT").original();
        assertFalse(printer.prints(Paper.LETTER, granted));
        assertThrows(IllegalArgumentException.class, () -> printer.print(Paper.LETTER, granted, Locale.FRENCH));
    }
}
