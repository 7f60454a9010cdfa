package io.octroi.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuartersTest {

    private static final Feature CREDIT = Catalogue.standard().feature("AMT_CREDIT");
    private static final Feature AGE = Catalogue.standard().feature("DAYS_BIRTH");

    @Test
    void cutsASampleIntoFour() {
        Quarters quarters = Quarters.of(CREDIT, new double[] {5, 4, 3, 2, 1});
        assertEquals(List.of(2.0, 3.0, 4.0), quarters.ends());
        assertEquals(0, quarters.of(2));
        assertEquals(1, quarters.of(2.5));
        assertEquals(3, quarters.of(1e9));
    }

    @Test
    void putsAShortTimeBeforeALongOne() {
        Quarters quarters = Quarters.of(AGE, new double[] {-5, -4, -3, -2, -1});
        assertEquals(List.of(-2.0, -3.0, -4.0), quarters.ends());
        assertEquals(0, quarters.of(-1));
        assertEquals(0, quarters.of(-2));
        assertEquals(3, quarters.of(-5));
    }

    @Test
    void hasFewerWhereManyAreAlike() {
        Quarters quarters = Quarters.of(CREDIT, new double[] {0, 0, 0, 0, 0, 0, 1, 2});
        assertEquals(List.of(0.0, 0.25), quarters.ends());
        assertEquals(1, Quarters.of(CREDIT, new double[] {7, 7, 7}).count());
        assertEquals(1, Quarters.of(CREDIT, new double[0]).count());
    }
}
