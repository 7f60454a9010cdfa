package io.octroi.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unfolds a catalogue line that stands for several features: {@code APARTMENTS_{AVG|MODE}} with the label
 * {@code Apartments ({average|most frequent})} is two lines, whose cells take their first, then their second choices.
 */
final class Alternatives {

    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");

    private Alternatives() {}

    /**
     * One line for every choice, or the line itself where no cell offers one.
     *
     * @throws IllegalArgumentException when cells offer different numbers of choices
     */
    static List<Map<String, String>> unfold(Map<String, String> line) {
        List<Integer> counts = line.values().stream()
                .flatMap(cell -> CHOICE.matcher(cell).results())
                .map(choice -> choices(choice).length)
                .distinct()
                .toList();
        if (counts.size() > 1) {
            throw new IllegalArgumentException(line.get("id") + " offers " + counts + " choices");
        }
        List<Map<String, String>> lines = new ArrayList<>();
        for (int i = 0; i < (counts.isEmpty() ? 1 : counts.get(0)); i++) {
            lines.add(chosen(line, i));
        }
        return lines;
    }

    private static Map<String, String> chosen(Map<String, String> line, int choice) {
        Map<String, String> cells = new LinkedHashMap<>();
        line.forEach((column, cell) -> cells.put(
                column, CHOICE.matcher(cell).replaceAll(found -> Matcher.quoteReplacement(choices(found)[choice]))));
        return cells;
    }

    private static String[] choices(MatchResult found) {
        return found.group(1).split("\\|", -1);
    }
}
