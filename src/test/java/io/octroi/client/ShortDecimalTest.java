package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortDecimalTest {

    private final Random random = new Random(20_261_122);

    @Test
    void readsWhatDoubleReadsOrLeavesIt() {
        int left = 0;
        for (int i = 0; i < 300_000; i++) {
            String text = decimal();
            double read = ShortDecimal.read(text);
            if (Double.isNaN(read)) {
                left++;
            } else {
                assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)), bits(read), text);
            }
        }
        assertTrue(left < 60_000, left + " of 300,000 were too long");
    }

    @Test
    void leavesMantissasThatADoubleDoesNotHold() {
        assertEquals(0x1p53, ShortDecimal.read("9007199254740992"));
        assertEquals(Double.NaN, ShortDecimal.read("9007199254740993"));
        assertEquals(Double.NaN, ShortDecimal.read("90071992547409.93"));
    }

    @Test
    void readsAZeroWithItsSign() {
        assertEquals(bits(-0.0), bits(ShortDecimal.read("-0.00")));
        assertEquals(bits(0.0), bits(ShortDecimal.read("0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "-.", "--1", "+1", "1e5", "1.2.3", "1,5", " 1", "1 ", "NaN", "1d", "0x1", "١"})
    void leavesEverythingElse(String text) {
        assertEquals(Double.NaN, ShortDecimal.read(text));
    }

    private String decimal() {
        BigDecimal number = new BigDecimal(new BigInteger(1 + random.nextInt(56), random), random.nextInt(18));
        return (random.nextBoolean() ? "-" : "") + number.toPlainString();
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }
}
