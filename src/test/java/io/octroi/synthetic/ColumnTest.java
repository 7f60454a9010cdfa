package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void writesWholeNumbersWithoutAPoint() {
        assertEquals("-9461", column(0).text(-9461));
        assertEquals("0", column(0).text(-0.2));
    }

    @Test
    void writesOtherNumbersWithAtLeastOneDecimal() {
        assertEquals("24700.5", column(1).text(24700.5));
        assertEquals("-3648.0", column(1).text(-3648));
        assertEquals("0.0", column(4).text(0));
        assertEquals("0.0204", column(4).text(0.02041));
        assertEquals("1.05", column(4).text(1.05));
    }

    private static Column column(int decimals) {
        return new Column("AMT_SOMETHING", OptionalInt.of(decimals), 0, OptionalDouble.empty());
    }
}
