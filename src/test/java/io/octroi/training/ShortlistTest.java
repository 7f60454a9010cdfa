package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.DataFolder;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortlistTest {

    private final Examples offered;

    ShortlistTest(@TempDir Path folder) {
        offered = Examples.read(DataFolder.at(InventedFolder.of(900, folder)), Catalogue.standard());
    }

    @Test
    void keepsWhatTellsTheOutcomeAndEveryClient() {
        Examples kept = shortlist(4).of(offered);

        List<String> ids = kept.features().stream().map(Feature::id).toList();
        assertEquals(4, ids.size());
        assertTrue(ids.contains("EXT_SOURCE_2"), ids.toString());
        assertEquals(offered.size(), kept.size());
        int before = offered.order().position("EXT_SOURCE_2").orElseThrow();
        int after = kept.order().position("EXT_SOURCE_2").orElseThrow();
        for (int client = 0; client < kept.size(); client++) {
            assertEquals(offered.row(client)[before], kept.row(client)[after]);
            assertEquals(offered.defaulted(client), kept.defaulted(client));
        }
    }

    @Test
    void keepsTheOrderInWhichFeaturesWereOffered() {
        List<Feature> kept = shortlist(12).of(offered).features();

        assertEquals(12, kept.size());
        assertEquals(offered.features().stream().filter(kept::contains).toList(), kept);
    }

    @Test
    void leavesOutWhatMovesNoScore() {
        int room = offered.features().size() - 1;

        Examples kept = shortlist(room).of(offered);

        assertTrue(kept.features().size() < room, kept.features().size() + " of " + room);
        assertTrue(kept.features().size() > 12, kept.features().size() + " of " + room);
    }

    @Test
    void leavesAloneWhatIsShortEnough() {
        assertSame(offered, shortlist(offered.features().size()).of(offered));
    }

    private static Shortlist shortlist(int features) {
        return new Shortlist(features, new Recipe(40, 0.1, 8, 20, 0, 10, 255, 0.5, 0.5, 0.7), 1);
    }
}
