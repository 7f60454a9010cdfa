package io.octroi.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.Thorough;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalNumberTest {

    private static final int EACH = Thorough.times(8_000, 250_000);
    private static final int MOST_DIGITS = 17;

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
    void writesTheFewestDigitsOfNumbersOfAllMagnitudes() {
        agreesWithTrying(EACH, random -> Double.longBitsToDouble(random.nextLong()));
    }

    @Test
    void writesTheFewestDigitsOfRatios() {
        agreesWithTrying(EACH, random -> random.nextInt(1_000_000) / (1.0 + random.nextInt(1_000_000)));
    }

    @Test
    void writesTheFewestDigitsOfSumsOfMoney() {
        agreesWithTrying(EACH, random -> random.nextInt(1_000_000_000) / 100.0 * (random.nextBoolean() ? 1 : 1.1));
    }

    @Test
    void writesTheFewestDigitsOfTheSmallestNumbers() {
        for (int bits = 1; bits < EACH / 2; bits++) {
            assertAgrees(Double.longBitsToDouble(bits));
        }
        agreesWithTrying(EACH / 2, random -> Double.longBitsToDouble(random.nextLong() >>> 12 >>> random.nextInt(52)));
    }

    /** Between two powers of two the doubles lie evenly; at one they lie closer below than above. */
    @Test
    void writesTheFewestDigitsAtEveryPowerOfTwoAndTen() {
        for (int exponent = Double.MIN_EXPONENT; exponent <= Double.MAX_EXPONENT; exponent++) {
            assertAgreesAround(Math.scalb(1.0, exponent));
        }
        for (int exponent = -323; exponent <= 307; exponent++) {
            for (int first = 1; first <= 9; first++) {
                assertAgreesAround(Double.parseDouble(first + "e" + exponent));
            }
        }
    }

    @Test
    void ofTwoThatAreEquallyNearItWritesTheEvenOne() {
        assertEquals("1424953923781206.2", CanonicalNumber.of(Double.parseDouble("1424953923781206.25")));
        assertEquals("1424953923781206.8", CanonicalNumber.of(Double.parseDouble("1424953923781206.75")));
    }

    private static void agreesWithTrying(int times, ToDoubleFunction<Random> number) {
        Random random = new Random(8785);
        for (int i = 0; i < times; i++) {
            double drawn = number.applyAsDouble(random);
            if (Double.isFinite(drawn)) {
                assertAgrees(drawn);
            }
        }
    }

    private static void assertAgreesAround(double number) {
        assertAgrees(Math.nextDown(number));
        assertAgrees(number);
        assertAgrees(Math.nextUp(number));
    }

    private static void assertAgrees(double number) {
        String written = CanonicalNumber.of(number);
        assertEquals(number + 0.0, Double.parseDouble(written));
        if (number != 0) {
            BigDecimal tried = tried(Math.abs(number));
            assertEquals(number < 0 ? tried.negate() : tried, new BigDecimal(written).stripTrailingZeros());
        }
    }

    /** One digit, two, three and so on, until a decimal reads back as the number; the even one of two that are as near. */
    private static BigDecimal tried(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            MathContext below = new MathContext(digits, RoundingMode.DOWN);
            MathContext above = new MathContext(digits, RoundingMode.UP);
            var nearest = Stream.of(exact.round(below), exact.round(above))
                    .filter(candidate -> candidate.doubleValue() == number)
                    .min(Comparator.comparing((BigDecimal candidate) ->
                                    candidate.subtract(exact).abs())
                            .thenComparing(
                                    candidate -> candidate.unscaledValue().testBit(0)));
            if (nearest.isPresent()) {
                return nearest.get().stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
