package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.decision.Selection;
import io.octroi.decision.WorkState;
import io.octroi.decision.Worklist.Order;
import io.octroi.features.Catalogue;
import io.octroi.scoring.Recommendation;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ListWishTest {

    private static final Catalogue CATALOGUE = Catalogue.standard();

    private static ListWish wish(Locale reader, Map<String, String> request) {
        return ListWish.of(ListAddress.ofClients(request), CATALOGUE, reader);
    }

    private static ListWish wish(String... request) {
        return wish(
                Locale.FRENCH,
                request.length == 2
                        ? Map.of(request[0], request[1])
                        : Map.of(request[0], request[1], request[2], request[3]));
    }

    @Test
    void readsAllThatALinkSays() {
        ListWish wish = wish(
                Locale.FRENCH,
                Map.of(
                        "only",
                        "refuse",
                        "state",
                        "open",
                        "product",
                        "Cash loans",
                        "from",
                        "1000",
                        "to",
                        "2000.5",
                        "sort",
                        "score",
                        "descending",
                        "true"));
        assertEquals(
                Selection.EVERYBODY
                        .recommended(Recommendation.REFUSE)
                        .in(WorkState.OPEN)
                        .asking("Cash loans")
                        .between(OptionalDouble.of(1000), OptionalDouble.of(2000.5)),
                wish.selection());
        assertEquals(Order.SCORE, wish.order());
        assertTrue(wish.descending());
        assertEquals(
                "index.xhtml?descending=true&from=1000&only=refuse&product=Cash+loans&sort=score&state=open&to=2000.5",
                wish.address().href());
    }

    @Test
    void leavesOutWhatIsNoWordOfIts() {
        ListWish wish = wish(
                Locale.FRENCH,
                Map.of(
                        "only",
                        "REFUSE",
                        "state",
                        "<b>",
                        "product",
                        "Gifts",
                        "sort",
                        "name",
                        "descending",
                        "yes",
                        "x",
                        "y",
                        "kind",
                        "people"));
        assertEquals(Selection.EVERYBODY, wish.selection());
        assertEquals(Order.NUMBER, wish.order());
        assertFalse(wish.descending());
        assertEquals("index.xhtml", wish.address().href());
    }

    @Test
    void readsAmountsAsTheReaderWritesThemAndWritesThemAsEverybodyReadsThem() {
        assertEquals("150000", wish("from", "150\u202f000").address().get("from"));
        assertEquals("150000.5", wish("to", "150 000,50").address().get("to"));
        assertEquals(
                "150000",
                wish(Locale.ENGLISH, Map.of("from", "150,000")).address().get("from"));
        assertEquals("0", wish("from", "0,00").address().get("from"));
        for (String plain : new String[] {"0", "0.13", "1234.57", "-5", "123456789012"}) {
            assertEquals(plain, wish("from", plain).address().get("from"));
            assertEquals(
                    plain, wish(Locale.ENGLISH, Map.of("from", plain)).address().get("from"));
        }
    }

    @Test
    void saysSoWhenAnAmountIsNoneOrTheFirstIsGreater() {
        for (ListWish wish : new ListWish[] {
            wish("from", "much"),
            wish("to", "1e9"),
            wish("from", "12.345"),
            wish("to", "9".repeat(400)),
            wish("from", "2", "to", "1")
        }) {
            assertTrue(wish.troubled());
            assertEquals(Selection.EVERYBODY, wish.selection());
        }
        assertFalse(wish("from", "1", "to", "1").troubled());
        assertFalse(wish("from", "  ").troubled());
        assertFalse(wish("from", "-5").troubled());
    }

    @Test
    void keepsWhatTheListIsNarrowedToInAnotherOrder() {
        ListWish wish = wish("only", "refuse");
        assertEquals(
                "index.xhtml?descending=true&only=refuse&sort=amount",
                wish.sortedBy(Order.AMOUNT, true).address().href());
        assertEquals(
                "index.xhtml?only=refuse",
                wish.sortedBy(Order.NUMBER, false).address().href());
    }
}
