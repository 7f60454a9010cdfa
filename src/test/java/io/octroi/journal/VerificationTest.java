package io.octroi.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerificationTest {

    /** Small seeds that follow each other begin with the same choices. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SealingKey first = fresh();
    private final SealingKey second = fresh();
    private final JournalRows rows = journal();

    private static SealingKey fresh() {
        KeyPair pair = SealingKey.fresh();
        return new SealingKey(pair.getPrivate(), pair.getPublic());
    }

    /** Nine seals over thirty entries; the second key takes over half-way, and the first vouches for it. */
    private JournalRows journal() {
        JournalRows made = new JournalRows();
        made.keys.add(first.open());
        for (int batch = 1; batch <= 9; batch++) {
            if (batch == 5) {
                made.keys.add(second.open().vouchedBy(first.vouchFor(second.open())));
            }
            made.add(batch == 1 ? 6 : 3);
            made.seal(batch < 5 ? first : second);
        }
        return made;
    }

    private Verdict check(JournalRows copy) {
        return copy.verdict(new Verification(Set.of(first.open().id()), rows.head()));
    }

    @Test
    void findsNothingWrongWithWhatWasSealed() {
        Verdict verdict = check(rows);
        assertEquals(Optional.empty(), verdict.altered());
        assertEquals(30, verdict.entries());
        assertEquals(9, verdict.seals());
        rows.add(4);
        rows.seal(second);
        assertEquals(34, check(rows).entries(), "the journal has grown since the anchor");
    }

    @Test
    void findsEveryTampering() {
        int times = Thorough.times(600, 10_000);
        List<Tampering> known = List.of(Tampering.values());
        for (int seed = 0; seed < times; seed++) {
            Random random = new Random(seed * SPREAD);
            Tampering tampering = known.get(seed % known.size());
            JournalRows copy = new JournalRows(rows);
            long wrong = tampering.on(copy, random);
            // Only a shorter journal needs an anchor to be found out.
            Optional<Seal> anchor = tampering.shortens() || random.nextBoolean() ? rows.head() : Optional.empty();
            Optional<Verdict.Alteration> altered = copy.verdict(
                            new Verification(Set.of(first.open().id()), anchor))
                    .altered();
            assertTrue(altered.isPresent(), tampering + " with seed " + seed + " stays unseen");
            if (wrong > 0) {
                assertEquals(wrong, altered.get().position(), tampering + " with seed " + seed + ": " + altered.get());
            }
        }
    }

    @Test
    void withoutAnAnchorAShorterJournalLooksSound() {
        JournalRows copy = new JournalRows(rows);
        copy.seals.remove(8);
        copy.places.removeIf(place -> place.position() > 27);
        assertEquals(
                Optional.empty(),
                copy.verdict(new Verification(Set.of(first.open().id()), Optional.empty()))
                        .altered());
        assertEquals(
                "the journal ends before the anchor, which knows seal 9 up to entry 30",
                check(copy).altered().orElseThrow().why());
        assertEquals(28, check(copy).altered().orElseThrow().position());
    }
}
