package io.octroi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** DejaVu Sans, which comes with the program: what it has letters for, and what is printed in place of the others. */
final class Typeface {

    static final String FAMILY = "DejaVu Sans";

    /** The file of each weight that is printed. */
    static final Map<Integer, String> FILES = Map.of(400, "DejaVuSans.ttf", 700, "DejaVuSans-Bold.ttf");

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int LAST = 0x1FFFF;
    private static final BitSet LETTERS = letters();

    private Typeface() {}

    static InputStream open(String file) {
        return Optional.ofNullable(Typeface.class.getResourceAsStream(FOLDER + file))
                .orElseThrow(() -> new IllegalStateException("the font " + file + " does not come with the program"));
    }

    /**
     * The text with {@code [U+1F9D1]} in place of each character that the font has no letter for, or that nobody sees: a
     * missing letter must not vanish, and an unseen one must not turn the others around. The record has the text itself.
     */
    static String legible(String text) {
        if (text.chars().allMatch(letter -> letter >= ' ' && letter < 0x7F)) {
            return text;
        }
        StringBuilder legible = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(letter -> {
            if (letter == '\t') {
                legible.append("    ");
            } else if (letter == '\n' || isSeen(letter)) {
                legible.appendCodePoint(letter);
            } else {
                legible.append(String.format(Locale.ROOT, "[U+%04X]", letter));
            }
        });
        return legible.toString();
    }

    private static boolean isSeen(int letter) {
        return LETTERS.get(letter)
                && !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT
                && Character.getType(letter) != Character.PRIVATE_USE;
    }

    /** What every weight has. */
    private static BitSet letters() {
        BitSet all = new BitSet();
        all.set(' ', LAST + 1);
        FILES.values().forEach(file -> all.and(lettersOf(file)));
        return all;
    }

    private static BitSet lettersOf(String file) {
        try (InputStream in = open(file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet letters = new BitSet();
            for (int letter = ' '; letter <= LAST; letter++) {
                letters.set(letter, glyphs.getGlyphId(letter) > 0);
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
