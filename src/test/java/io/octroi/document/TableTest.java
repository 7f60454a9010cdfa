package io.octroi.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table(
            "Files", List.of("Group", "Files"), List.of(List.of("a | <b>", "12"), List.of("c", "3.5% [1–9]")));

    @Test
    void escapesWhatItsReaderWouldTakeForMarkup() {
        assertEquals("| Group | Files |\n| --- | --- |\n| a \\| <b> | 12 |\n| c | 3.5% [1–9] |\n", table.markdown());
        assertTrue(
                table.html().contains("<th scope=\"row\" class=\"words\">a | &lt;b&gt;</th><td>12</td>"), table.html());
    }

    @Test
    void alignsFiguresToTheRight() {
        assertEquals("Files\nGroup         Files\na | <b>          12\nc        3.5% [1–9]\n", table.text());
    }

    @Test
    void turnsColumnsIntoRows() {
        assertEquals(
                new Table("Files", List.of("Group", "a | <b>", "c"), List.of(List.of("Files", "12", "3.5% [1–9]"))),
                table.turned());
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThrows(IllegalArgumentException.class, () -> new Table("", List.of("a"), List.of(List.of("a", "b"))));
    }
}
