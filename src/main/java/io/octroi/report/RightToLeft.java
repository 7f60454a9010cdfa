package io.octroi.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text that is read from right to left, such as Arabic and Hebrew, put into the order in which its letters stand on the line. All
 * that lies between two letters of such a text, a number or a Latin name among them, is one run of it; the layout hands each
 * line's part of a run over to be ordered.
 */
final class RightToLeft implements BidiSplitter, BidiReorderer {

    private static final Map<Integer, Integer> MIRRORED = mirrored("()[]{}<>«»‹›");

    private List<BidiTextRun> runs = List.of();

    /** Whether the first letter of a text is read from right to left, and so the text as a whole. */
    static boolean begins(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static Map<Integer, Integer> mirrored(String pairs) {
        Map<Integer, Integer> all = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            int open = pairs.charAt(i);
            int close = pairs.charAt(i + 1);
            all.put(open, close);
            all.put(close, open);
        }
        return Map.copyOf(all);
    }

    @Override
    public void setParagraph(String paragraph, byte direction) {
        int base = direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(paragraph, base);
        runs = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= paragraph.length(); at++) {
            if (at == paragraph.length() || isRightToLeft(bidi, at) != isRightToLeft(bidi, start)) {
                runs.add(new BidiTextRun(start, at - start, isRightToLeft(bidi, start) ? RTL : LTR));
                start = at;
            }
        }
    }

    private static boolean isRightToLeft(Bidi bidi, int at) {
        return bidi.getLevelAt(at) > 0;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return begins(paragraph) ? RTL : LTR;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        List<Integer> starts = clusters(text);
        byte[] levels = new byte[starts.size()];
        String[] letters = new String[starts.size()];
        for (int i = 0; i < levels.length; i++) {
            int end = i + 1 < levels.length ? starts.get(i + 1) : text.length();
            levels[i] = (byte) bidi.getLevelAt(starts.get(i));
            String letter = text.substring(starts.get(i), end);
            letters[i] = levels[i] % 2 == 1 ? mirrored(letter, MIRRORED) : letter;
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        return String.join("", letters);
    }

    private static String mirrored(String letter, Map<Integer, Integer> pairs) {
        int first = letter.codePointAt(0);
        return pairs.containsKey(first)
                ? Character.toString(pairs.get(first)) + letter.substring(Character.charCount(first))
                : letter;
    }

    /** Where each letter begins; marks above and below stay with the letter before them. */
    private static List<Integer> clusters(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (starts.isEmpty() || Character.getType(text.codePointAt(at)) != Character.NON_SPACING_MARK) {
                starts.add(at);
            }
        }
        return Collections.unmodifiableList(starts);
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return ArabicForms.plain(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
