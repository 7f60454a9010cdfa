package io.octroi.access;

import static io.octroi.access.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    @Test
    void blanksAroundItAndCapitalsAreNoOtherName() {
        assertEquals("ada.l_1-x@bank.example", new AccountName("  Ada.L_1-X@Bank.example\n").text());
        assertEquals(Optional.of(new AccountName("ada")), AccountName.read("ADA"));
    }

    @Test
    void isTheSameInTurkey() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
        try {
            assertEquals("isil", new AccountName("ISIL").text());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                ".ada",
                "@ada",
                "a da",
                "ada\0",
                "\0",
                "adé",
                "İsil",
                "ada\ud800",
                "key:1:ada",
                "ada/..",
                "ada,bob"
            })
    void refusesWhatIsNoName(String typed) {
        assertRefused(UnusableAccess.Reason.NAME, () -> new AccountName(typed));
        assertEquals(Optional.empty(), AccountName.read(typed));
    }

    @Test
    void hasAtMostAHundredCharacters() {
        assertEquals(100, new AccountName("a".repeat(100)).text().length());
        assertRefused(UnusableAccess.Reason.NAME, () -> new AccountName("a".repeat(101)));
        assertEquals(Optional.empty(), AccountName.read("a".repeat(10_000_000)));
    }
}
