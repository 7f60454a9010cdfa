package io.octroi.report;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How Arabic letters look beside their neighbours: the forms of Unicode's block FE70 to FEFC, after the names they have there. */
final class ArabicForms {

    private static final int FIRST = 0xFE80;
    private static final int LAST = 0xFEFC;
    private static final char LAM = 'ل';
    private static final char LENGTHENER = 'ـ';

    /** Where a letter stands in its word. */
    private enum Place {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** By what a letter is, or the two that are written as one. */
    private static final Map<String, Map<Place, String>> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, Map<Place, String>> forms() {
        Map<String, Map<Place, String>> all = new HashMap<>();
        for (int form = FIRST; form <= LAST; form++) {
            String drawn = Character.toString(form);
            String letters = Normalizer.normalize(drawn, Normalizer.Form.NFKC);
            String name = String.valueOf(Character.getName(form));
            for (Place place : Place.values()) {
                if (name.endsWith(" " + place + " FORM")) {
                    all.computeIfAbsent(letters, one -> new HashMap<>()).put(place, drawn);
                }
            }
        }
        return all;
    }

    /** The same text with letters that join, in the order in which it is read. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            String letter = letters(text, at);
            int last = at + letter.length() - 1;
            boolean before = isJoining(text, neighbour(text, at, -1), true);
            boolean after = isJoining(text, neighbour(text, last, 1), false) && joins(letter, Place.INITIAL);
            joined.append(form(letter, before, after).orElse(letter));
            at = last;
        }
        return joined.toString();
    }

    /** Lam and an alef after it are written as one. */
    private static String letters(String text, int at) {
        boolean two = text.charAt(at) == LAM && at + 1 < text.length() && FORMS.containsKey(text.substring(at, at + 2));
        return text.substring(at, two ? at + 2 : at + 1);
    }

    private static Optional<String> form(String letter, boolean before, boolean after) {
        Place place = before ? after ? Place.MEDIAL : Place.FINAL : after ? Place.INITIAL : Place.ISOLATED;
        return Optional.ofNullable(FORMS.get(letter)).map(forms -> forms.get(place));
    }

    /** The next letter that way, past the marks that stand above and below letters; outside the text where there is none. */
    private static int neighbour(String text, int at, int step) {
        int next = at + step;
        while (next >= 0
                && next < text.length()
                && Character.getType(text.charAt(next)) == Character.NON_SPACING_MARK) {
            next += step;
        }
        return next;
    }

    /** Whether the letter there takes the hand of the one that follows it, or else of the one before it. */
    private static boolean isJoining(String text, int at, boolean following) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char letter = text.charAt(at);
        return letter == LENGTHENER || joins(Character.toString(letter), following ? Place.INITIAL : Place.FINAL);
    }

    private static boolean joins(String letter, Place place) {
        return FORMS.getOrDefault(letter, Map.of()).containsKey(place);
    }

    /** The letters themselves again. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.charAt(0) >= FIRST && letter.charAt(0) <= LAST
                        ? Normalizer.normalize(letter, Normalizer.Form.NFKC)
                        : letter)
                .forEach(plain::append);
        return plain.toString();
    }
}
