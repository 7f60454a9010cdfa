package io.octroi.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.charts.Waterfall.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    @Test
    void eachBarBeginsWhereTheLastOneEnded() {
        Waterfall waterfall = new Waterfall(-1, List.of(0.5, -2.0), 3);
        assertEquals(List.of(new Bar(-1, -0.5), new Bar(-0.5, -2.5)), waterfall.bars());
        assertEquals(new Bar(-2.5, 3), waterfall.rest());
    }

    @Test
    void withoutStepsTheRestIsAll() {
        assertEquals(new Bar(1, 2), new Waterfall(1, List.of(), 2).rest());
    }
}
