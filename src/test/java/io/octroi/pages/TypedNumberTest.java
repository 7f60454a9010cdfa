package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    private static Optional<String> french(String typed) {
        return TypedNumber.plain(typed, Locale.FRENCH);
    }

    private static Optional<String> english(String typed) {
        return TypedNumber.plain(typed, Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 345,67",
                "12\u202f345,67",
                "12\u00a0345,67",
                "12\u2009345.67",
                "12345,67",
                "12345.67",
                " +12345.67 "
            })
    void readsEverySpaceAndEitherMark(String typed) {
        assertEquals(Optional.of("12345.67"), french(typed));
        assertEquals(Optional.of("12345.67"), english(typed));
    }

    @ParameterizedTest
    @CsvSource({"'12,345', 12.345", "'0.345', 0.345", "'-0.345', -0.345", "'-1 234 567', -1234567", "'\u221265', -65"})
    void readsWhatAFrenchReaderMeans(String typed, String number) {
        assertEquals(Optional.of(number), french(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "'12,345', 12345",
        "'12,345.67', 12345.67",
        "'-1,234,567', -1234567",
        "'12.345', 12.345",
        "'12,5', 12.5",
        "'0,345', 0.345"
    })
    void readsWhatAnEnglishReaderMeans(String typed, String number) {
        assertEquals(Optional.of(number), english(typed));
    }

    @Test
    void readsNothingThatCouldBeAThousandTimesAsMuch() {
        assertEquals(Optional.empty(), french("12.345"));
        assertEquals(Optional.empty(), french("1234.567"));
        assertEquals(Optional.empty(), english("1234,567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "douze",
                "12 34",
                "1 2345",
                "0 123",
                "12 345 6",
                "12.345,67",
                "1,2,3",
                "12,345,67",
                "12,",
                ",5",
                "12 €",
                "1e5",
                "NaN",
                "0x1p3",
                "12'345",
                "١٢",
                "12-5"
            })
    void readsTheWholeTextOrNothing(String typed) {
        assertEquals(Optional.empty(), french(typed), typed);
        assertEquals(Optional.empty(), english(typed), typed);
    }
}
