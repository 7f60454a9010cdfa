package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void readsAsItIsWritten() {
        assertEquals("A − B", Formula.of("difference", List.of("A", "B")));
        assertEquals("max(A − B, 0)", Formula.of("excess", List.of("A", "B")));
        assertEquals("A + 2 × B", Formula.of("weighted 1 2", List.of("A", "B")));
        assertEquals("A = Sold | Bad debt", Formula.of("is Sold|Bad debt", List.of("A")));
        assertEquals("mean(A, B)", Formula.of("mean", List.of("A", "B")));
    }

    @Test
    void putsCalculationsInsideOthersIntoBrackets() {
        assertEquals("(A − B) / C", Formula.of("ratio", List.of("A − B", "C")));
        assertEquals("max(A − B, 0) > 5", Formula.of("above 5", List.of("max(A − B, 0)")));
    }
}
