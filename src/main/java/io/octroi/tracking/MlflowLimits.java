package io.octroi.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What MLflow takes in one request, and which names and lengths it takes at all. */
final class MlflowLimits {

    static final int MOST_FIGURES = 1_000;
    static final int MOST_PARAMETERS = 100;
    static final int LONGEST_PARAMETER = 6_000;
    static final int LONGEST_TAG = 5_000;

    private static final int LONGEST_NAME = 250;

    private MlflowLimits() {}

    /** The name with an underscore for each character that MLflow does not take. */
    static String name(String name) {
        return cut(name.replaceAll("[^A-Za-z0-9_.: /-]", "_"), LONGEST_NAME);
    }

    static Map<String, Object> pair(String name, String value, int longest) {
        return Map.of("key", name(name), "value", cut(value, longest));
    }

    static List<Map<String, Object>> tags(Map<String, String> tags) {
        Map<String, String> ordered = new LinkedHashMap<>(tags);
        return ordered.entrySet().stream()
                .map(tag -> pair(tag.getKey(), tag.getValue(), LONGEST_TAG))
                .toList();
    }

    static <T> List<List<T>> parts(List<T> all, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(List.copyOf(all.subList(from, Math.min(from + most, all.size()))));
        }
        return parts;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
