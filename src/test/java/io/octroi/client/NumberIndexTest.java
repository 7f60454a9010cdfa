package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberIndexTest {

    @Test
    void placesNumbersInTheOrderOfArrival() {
        NumberIndex index = new NumberIndex();
        Map<Long, Integer> expected = new LinkedHashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextInt(10_000) - (random.nextInt(10) == 0 ? Long.MAX_VALUE / 2 : 0);
            int place = expected.computeIfAbsent(number, first -> expected.size());
            assertEquals(place, index.add(number));
        }
        assertEquals(expected.size(), index.size());
        expected.forEach((number, place) -> {
            assertEquals(place, index.find(number));
            assertEquals(number, index.number(place));
        });
    }

    @Test
    void doesNotFindWhatWasNeverAdded() {
        NumberIndex index = new NumberIndex();
        index.add(7);
        assertEquals(NumberIndex.ABSENT, index.find(8));
        assertEquals(NumberIndex.ABSENT, index.find(0));
    }

    @Test
    void spreadsNeighboursEvenly() {
        int[] counts = new int[256];
        for (int number = 100_001; number <= 100_000 + 256 * 100; number++) {
            counts[NumberIndex.spread(number, 8)]++;
        }
        for (int count : counts) {
            assertEquals(100, count, 10);
        }
    }
}
