package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationFormTest {

    private static final FormField CREDIT = FormLayout.CURRENT.field("AMT_CREDIT");

    @Test
    void keepsEveryTextAsItCameIn() {
        ApplicationForm form = ApplicationForm.of(Map.of("AMT_CREDIT", "0.022000000000000002", "DAYS_BIRTH", "-9461"));
        assertEquals(Optional.of("0.022000000000000002"), form.text(CREDIT));
        assertEquals(-9461, form.number(FormLayout.CURRENT.field("DAYS_BIRTH")));
    }

    @Test
    void readsAMissingNumberAsNaN() {
        ApplicationForm form = ApplicationForm.of(Map.of());
        assertTrue(Double.isNaN(form.number(CREDIT)));
        assertEquals(Optional.empty(), form.text(CREDIT));
    }

    @Test
    void neverHoldsAProtectedAttribute() {
        ApplicationForm form = ApplicationForm.of(Map.of("CODE_GENDER", "F", "NAME_FAMILY_STATUS", "Married"));
        assertEquals(Optional.empty(), form.text(FormLayout.CURRENT.field("NAME_FAMILY_STATUS")));
        assertFalse(form.stored().contains("F"));
    }

    @Test
    void isTheSameAfterStoring() {
        ApplicationForm form = ApplicationForm.of(
                Map.of("NAME_CONTRACT_TYPE", "Cash loans", "AMT_CREDIT", "1e3", "AMT_REQ_CREDIT_BUREAU_YEAR", "2.0"));
        assertEquals(form, ApplicationForm.restore(form.stored()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-12.5", "+.5", "1e3", "1.E-3", "0.0"})
    void readsPlainDecimals(String text) {
        assertEquals(
                Double.parseDouble(text),
                ApplicationForm.of(Map.of("AMT_CREDIT", text)).number(CREDIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1p3", "12d", " 12", "1,5", "1e", ".", "-", "1e400", "1.2.3", "١٢"})
    void refusesWhatIsNoPlainDecimal(String text) {
        UnreadableField refused =
                assertThrows(UnreadableField.class, () -> ApplicationForm.of(Map.of("AMT_CREDIT", text)));
        assertEquals("AMT_CREDIT", refused.field());
        assertFalse(
                String.valueOf(refused.getMessage()).contains(text) && text.length() > 1,
                "a message never repeats a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\u0000b", "a\nb"})
    void refusesControlCharacters(String text) {
        assertThrows(UnreadableField.class, () -> ApplicationForm.of(Map.of("OCCUPATION_TYPE", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CODE_GENDER", "NAME_FAMILY_STATUS"})
    void refusesAProtectedTextThatCannotBeStored(String field) {
        assertThrows(UnreadableField.class, () -> ApplicationForm.of(Map.of(field, "a\u0000b")));
        assertThrows(UnreadableField.class, () -> ApplicationForm.of(Map.of(field, "x".repeat(201))));
    }

    @Test
    void refusesAFieldTheFormDoesNotHave() {
        assertThrows(UnreadableField.class, () -> ApplicationForm.of(Map.of("TARGET", "1")));
    }
}
