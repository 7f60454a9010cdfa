package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    @Test
    void leavesALineWithoutChoicesAlone() {
        Map<String, String> line = Map.of("id", "AMT_CREDIT", "label", "Credit");
        assertEquals(List.of(line), Alternatives.unfold(line));
    }

    @Test
    void takesEachCellsChoicesTogether() {
        assertEquals(
                List.of(
                        Map.of("id", "AREA_AVG", "label", "Area (average)", "unit", "INDEX"),
                        Map.of("id", "AREA_MODE", "label", "Area ($1)", "unit", "INDEX")),
                Alternatives.unfold(Map.of("id", "AREA_{AVG|MODE}", "label", "Area ({average|$1})", "unit", "INDEX")));
    }

    @Test
    void refusesCellsWithDifferentNumbersOfChoices() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Alternatives.unfold(Map.of("id", "AREA_{AVG|MODE}", "label", "{one|two|three}")));
    }
}
