package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedMomentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    private static Optional<Long> french(String typed) {
        return TypedMoment.days(typed, Locale.FRENCH, TODAY);
    }

    private static Optional<Long> english(String typed) {
        return TypedMoment.days(typed, Locale.ENGLISH, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "14/03/2026, 0",
        "13/03/2026, -1",
        "' 14/3/2025 ', -365",
        "14.03.2025, -365",
        "14-03-2025, -365",
        "2025-03-14, -365",
        "03/2026, -13",
        "3-2025, -378",
        "15/03/2026, 1",
        "0, 0",
        "1, -365",
        "40, -14610",
        "40 ans, -14610",
        "40 years, -14610",
        "1 an, -365",
        "2.5, -913"
    })
    void readsADateAMonthOrANumberOfYears(String typed, long days) {
        assertEquals(Optional.of(days), french(typed));
        assertEquals(Optional.of(days), english(typed));
    }

    @Test
    void theDayComesBeforeTheMonthInBothLanguages() {
        assertEquals(french("2026-03-04"), french("4/3/2026"));
        assertEquals(french("2026-03-04"), english("4/3/2026"));
        assertEquals(Optional.empty(), english("3/14/2026"));
    }

    @Test
    void readsACommaAsTheReaderDoes() {
        assertEquals(Optional.of(-913L), french("2,5 ans"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ans",
                "31/02/2020",
                "29/02/2025",
                "0/3/2020",
                "14/13/2020",
                "14/03/85",
                "14/03-2020",
                "2020-3-4",
                "13/2020",
                "2015",
                "121",
                "-3",
                "365243",
                "hier",
                "14/03/2020 ans",
                "40 ans 2 mois",
                "1e2"
            })
    void readsTheWholeTextOrNothing(String typed) {
        assertEquals(Optional.empty(), french(typed), typed);
        assertEquals(Optional.empty(), english(typed), typed);
    }
}
