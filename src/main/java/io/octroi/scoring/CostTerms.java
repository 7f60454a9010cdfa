package io.octroi.scoring;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A cost matrix in words, as a lender writes it: one line for each case with its cost, a gain being negative; lines that
 * begin with # are remarks.
 */
public final class CostTerms {

    private static final String GRANTED_DEFAULTED = "granted, then defaulted";
    private static final String GRANTED_REPAID = "granted, then repaid";
    private static final String REFUSED_DEFAULTED = "refused, would have defaulted";
    private static final String REFUSED_REPAID = "refused, would have been repaid";
    private static final String PER_FILE = "every file";

    private static final List<String> CASES =
            List.of(GRANTED_DEFAULTED, GRANTED_REPAID, REFUSED_DEFAULTED, REFUSED_REPAID, PER_FILE);

    private CostTerms() {}

    /** The cases of a matrix with their costs, in the order in which they are written. */
    public static Map<String, Double> of(CostMatrix costs) {
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put(GRANTED_DEFAULTED, costs.grantedDefaulted());
        terms.put(GRANTED_REPAID, costs.grantedRepaid());
        terms.put(REFUSED_DEFAULTED, costs.refusedDefaulted());
        terms.put(REFUSED_REPAID, costs.refusedRepaid());
        terms.put(PER_FILE, costs.perFile());
        return terms;
    }

    /**
     * Reads a file of lines such as {@code granted, then defaulted: 100}.
     *
     * @throws IllegalArgumentException when a line or the file cannot be understood, a case is missing or is there twice
     */
    public static CostMatrix read(Path file) {
        Map<String, Double> costs = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                add(text, file + ", line " + (line + 1), costs);
            }
        }
        CASES.stream().filter(name -> !costs.containsKey(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(file + " does not say what «" + name + "» costs");
        });
        return new CostMatrix(
                cost(costs, GRANTED_DEFAULTED),
                cost(costs, GRANTED_REPAID),
                cost(costs, REFUSED_DEFAULTED),
                cost(costs, REFUSED_REPAID),
                cost(costs, PER_FILE));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is no text in UTF-8");
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read");
        }
    }

    private static void add(String text, String where, Map<String, Double> costs) {
        int colon = text.indexOf(':');
        String name = colon < 0
                ? text
                : text.substring(0, colon).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (colon < 0 || !CASES.contains(name)) {
            throw new IllegalArgumentException(
                    where + " names none of: " + String.join("; ", CASES) + " (then a colon and the cost)");
        }
        if (costs.put(name, number(text.substring(colon + 1).strip(), where)) != null) {
            throw new IllegalArgumentException(where + " tells of «" + name + "» a second time");
        }
    }

    private static double number(String text, String where) {
        if (!text.matches("[+-]?[0-9]{1,12}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException(where + " has no plain number behind the colon, such as -10 or 2.5");
        }
        return Double.parseDouble(text);
    }

    private static double cost(Map<String, Double> costs, String name) {
        return costs.getOrDefault(name, Double.NaN);
    }
}
