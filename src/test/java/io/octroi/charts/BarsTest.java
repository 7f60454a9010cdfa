package io.octroi.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    private final Bars bars =
            Bars.of(List.of(new Bars.Bar("women & men", 0.2, 0.1, 0.4, "20%"), Bars.Bar.exact("others", 0.1, "10%")));

    @Test
    void endsItsScaleAtTheLargestNumber() {
        assertEquals(0.4, bars.most());
        assertEquals(0.5, bars.against(0.5).most());
        assertEquals(1, Bars.shares(bars.bars()).most());
        assertEquals(1, Bars.of(List.of()).most());
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThrows(IllegalArgumentException.class, () -> Bars.Bar.exact("", -1, ""));
        assertThrows(IllegalArgumentException.class, () -> Bars.Bar.exact("", Double.NaN, ""));
        assertThrows(IllegalArgumentException.class, () -> Bars.shares(List.of(Bars.Bar.exact("", 1.1, ""))));
    }

    @Test
    void drawsEachBarAsLongAsItsShareOfTheScale() {
        String svg = new BarsDrawing(bars.against(0.3), "Rates", "women more than others").svg();
        assertTrue(svg.contains("women &amp; men"), svg);
        assertTrue(svg.contains("class=\"bar\" x=\"0\" y=\"22\" width=\"50.00%\""), svg);
        assertTrue(svg.contains("class=\"span\" x1=\"25.00%\" x2=\"100.00%\""), svg);
        assertTrue(svg.contains("class=\"mark\" x1=\"75.00%\" x2=\"75.00%\""), svg);
        assertEquals(2, svg.split("class=\"span\"|class=\"halo\"", -1).length - 1, "what is certain has no interval");
    }

    @Test
    void breaksALabelThatNoTelephoneHasRoomFor() {
        String svg = new BarsDrawing(
                        Bars.of(List.of(
                                Bars.Bar.exact("a label that is so long that no telephone has room for it", 1, "1"))),
                        "",
                        "")
                .svg();
        assertTrue(svg.contains(">a label that is so long that no</text>"), svg);
        assertTrue(svg.contains(">telephone has room for it</text>"), svg);
    }
}
