package io.octroi.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsKeysByCodeUnitsAndLeavesNoBlanks() {
        Map<String, Object> value = new HashMap<>();
        value.put("\u20ac", "Euro Sign");
        value.put("\r", "Carriage Return");
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", "One");
        value.put("\ud83d\ude00", "Emoji: Grinning Face");
        value.put("\u0080", "Control");
        value.put("\u00f6", "Latin Small Letter O With Diaeresis");
        // The example of RFC 8785, section 3.2.3.
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                CanonicalJson.of(value));
    }

    @Test
    void writesEveryKindOfValue() {
        Map<String, Object> value =
                new TreeMap<>(Map.of("list", Arrays.asList(1, 2.5, true, null, "x", List.of(), Map.of())));
        value.put("text", "\u20ac$\u000f\nA'B\"\\\\\"/");
        assertEquals(
                "{\"list\":[1,2.5,true,null,\"x\",[],{}],\"text\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                CanonicalJson.of(value));
    }

    @Test
    void refusesWhatReadersWouldNotAgreeOn() {
        for (Object value : List.of(Double.NaN, Double.POSITIVE_INFINITY, (1L << 53) + 1, "\ud83d", "\ude00x", 'c')) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("value", value)));
        }
    }
}
