package io.octroi.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesNumbersAsTheStandardDoes(String bits, String text) {
        // The table of RFC 8785, appendix B, but for what is no number.
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        String written = CanonicalNumber.of(number);
        assertEquals(text, written);
        assertEquals(number + 0.0, Double.parseDouble(written));
    }

    @Test
    void everyNumberReadsBackAsItWas() {
        Random random = new Random(8785);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertEquals(number, Double.parseDouble(CanonicalNumber.of(number)));
            }
        }
    }

    @Test
    void refusesWhatReadersWouldNotAgreeOn() {
        for (Object value : List.of(Double.NaN, Double.POSITIVE_INFINITY, (1L << 53) + 1, "\ud83d", "\ude00x", 'c')) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Map.of("value", value)));
        }
    }
}
