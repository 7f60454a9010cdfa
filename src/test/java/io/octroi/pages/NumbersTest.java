package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers french = new Numbers(Words.in(Locale.FRENCH));
    private final Numbers english = new Numbers(Words.in(Locale.ENGLISH));

    private static Feature feature(String id) {
        return Catalogue.standard().feature(id);
    }

    @Test
    void groupsAmountsAsTheReaderDoes() {
        assertEquals("406\u202f598", french.value(feature("AMT_CREDIT"), 406_597.5));
        assertEquals("406,598", english.value(feature("AMT_CREDIT"), 406_597.5));
    }

    @Test
    void tellsDaysAsYears() {
        assertEquals("25,9\u00a0ans", french.value(feature("DAYS_BIRTH"), -9_461));
        assertEquals("25.9 years", english.value(feature("DAYS_BIRTH"), -9_461));
        assertEquals("120 days", english.value(feature("DAYS_EMPLOYED"), -120));
        assertEquals("1 day", english.value(feature("DAYS_EMPLOYED"), -1));
        assertEquals("0\u00a0jour", french.value(feature("DAYS_EMPLOYED"), 0));
        assertEquals("1,5\u00a0an", french.value(feature("DAYS_EMPLOYED"), -548));
        assertEquals("1.0 year", english.value(feature("DAYS_EMPLOYED"), -366));
        assertEquals("1.5 years", english.value(feature("DAYS_EMPLOYED"), -548));
    }

    @Test
    void tellsDatesAsSeenFromTheApplication() {
        Feature opened = feature("bureau_DAYS_CREDIT_max");
        assertEquals("il y a 16\u00a0jours", french.value(opened, -16));
        assertEquals("5.0 years ago", english.value(opened, -1_827));
        assertEquals("on the day of the application", english.value(opened, -0.2));
        assertEquals("dans 2,2\u00a0ans", french.value(feature("bureau_DAYS_CREDIT_ENDDATE_max"), 800));
        assertEquals("61 days ago", english.value(feature("card_MONTHS_BALANCE_max"), -2));
    }

    @Test
    void tellsCountsAndTheirMeansApart() {
        assertEquals("3", english.value(feature("CNT_CHILDREN"), 3));
        assertEquals("1,63", french.value(feature("card_CNT_DRAWINGS_CURRENT_mean"), 1.627906976744186));
    }

    @Test
    void tellsSharesInPercent() {
        Feature late = feature("pos_late_share");
        assertEquals("5,71\u00a0%", french.value(late, 2 / 35.0));
        assertEquals("0%", english.value(late, 0));
        assertEquals("112%", english.value(feature("CREDIT_TO_GOODS_RATIO"), 1.1171));
        assertEquals(5, Numbers.plotted(late, 0.05));
    }

    @Test
    void showsNoMoreDecimalsThanTellValuesApart() {
        Feature index = feature("EXT_SOURCE_2");
        assertEquals("0,123", french.value(index, 0.12345));
        assertEquals("12.3", english.value(index, 12.345));
        assertEquals("-3\u202f326", french.value(index, -3_325.758));
        assertEquals("0,00000123", french.value(index, 0.0000012345));
        assertEquals("0", french.value(feature("DAYS_BIRTH"), -0.0).split("\u00a0", 2)[0]);
        assertEquals("0", english.decimal(-0.2, 0, 0));
    }

    @Test
    void namesCategoriesFlagsAndMissingValues() {
        assertEquals("Prêt personnel", french.value(feature("NAME_CONTRACT_TYPE"), 0));
        assertEquals("oui", french.value(feature("FLAG_PHONE"), 1));
        assertEquals("not given", english.value(feature("EXT_SOURCE_1"), Double.NaN));
    }

    @Test
    void neverRoundsAShareToNothingOrToAll() {
        assertEquals("moins de 1\u00a0%", french.percent(0.004));
        assertEquals("more than 99%", english.percent(0.996));
        assertEquals("0%", english.percent(0));
        assertEquals("100%", english.percent(1));
        assertEquals("37%", english.percent(0.374));
    }

    @Test
    void givesContributionsTheirSign() {
        assertEquals("+0,356", french.signed(0.3557));
        assertEquals("-0.036", english.signed(-0.0357));
    }
}
