package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.decision.Intake;
import io.octroi.features.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldFormTest {

    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final Words FRENCH = Words.in(Locale.FRENCH);
    private static final FieldReading READING = new FieldReading(CATALOGUE, Locale.FRENCH, LocalDate.of(2026, 3, 14));

    private static FieldForm field(String name, String text) {
        FormField field = FormLayout.CURRENT.field(name);
        FieldForm form = FieldForm.of(FRENCH, CATALOGUE, field, field.isMandatory());
        form.setText(text);
        return form;
    }

    private static void assertFault(FieldFault fault, FieldForm field) {
        assertEquals(Optional.empty(), field.read(FRENCH, READING));
        assertEquals(FRENCH.text("field.fault." + fault), field.getTrouble());
    }

    private static void assertStored(String text, FieldForm field) {
        assertEquals(Optional.of(text), field.read(FRENCH, READING));
        assertFalse(field.isAtFault());
    }

    @Test
    void storesWhatWasTypedAsAnImportBringsIt() {
        assertStored("12345.67", field("AMT_CREDIT", "12\u202f345,67"));
        assertStored("-14610", field("DAYS_BIRTH", "40"));
        assertStored("-365", field("DAYS_EMPLOYED", "14/03/2025"));
        assertStored("Cash loans", field("NAME_CONTRACT_TYPE", "Cash loans"));
        assertStored("1", field("FLAG_PHONE", "1"));
        assertStored("0.345", field("EXT_SOURCE_1", "0,345"));
        assertEquals(Optional.empty(), field("CNT_CHILDREN", " ").read(FRENCH, READING));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        assertFault(FieldFault.MISSING, field("AMT_CREDIT", " "));
        assertFault(FieldFault.NUMBER, field("AMT_CREDIT", "12.345"));
        assertFault(FieldFault.NUMBER, field("AMT_CREDIT", "9".repeat(41)));
        assertFault(FieldFault.AMOUNT, field("AMT_CREDIT", "0"));
        assertFault(FieldFault.AMOUNT, field("AMT_INCOME_TOTAL", "-5"));
        assertFault(FieldFault.MOMENT, field("DAYS_BIRTH", "31/02/1980"));
        assertFault(FieldFault.FUTURE, field("DAYS_ID_PUBLISH", "15/03/2026"));
    }

    @Test
    void whoHasNoJobBeganNone() {
        FieldForm employed = field("DAYS_EMPLOYED", "");
        employed.setAbsent(true);
        assertStored("365243", employed);
        employed.setText("2");
        assertFault(FieldFault.BOTH, employed);
        employed.setAbsent(false);
        assertStored("-731", employed);
    }

    @Test
    void anApplicationIsAskedForEveryFieldOnceAndForNoProtectedOne() {
        List<String> asked = Stream.concat(
                        ApplicationOutline.conversation(FRENCH, CATALOGUE).stream(),
                        ApplicationOutline.more(FRENCH, CATALOGUE).stream())
                .flatMap(section -> section.fields().stream())
                .map(FieldForm::getId)
                .toList();
        Set<String> due = new TreeSet<>();
        FormLayout.CURRENT.fields().stream()
                .filter(field -> !field.isProtected() && !Intake.OWN_FIELDS.contains(field))
                .forEach(field -> due.add(field.name()));
        assertEquals(due, new TreeSet<>(asked));
        assertEquals(due.size(), asked.size());
        assertTrue(ApplicationOutline.more(FRENCH, CATALOGUE).stream()
                .flatMap(section -> section.fields().stream())
                .noneMatch(FieldForm::isMandatory));
    }
}
