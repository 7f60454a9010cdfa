package io.octroi.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks a journal that is told record by record, and stops at the first wrong one.
 *
 * <p>A seal covers the one before, so of seals by the same key the last one's signature speaks for all; the others are
 * looked at only to find out which is wrong.
 */
final class Verification implements Consumer<JournalRecord> {

    /** So many seals wait for a signature that speaks for them. */
    private static final int LONGEST_RUN = 1_000;

    private final Set<String> trusted;
    private final Optional<Seal> anchor;
    private final Map<String, RecordedKey> keys = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Seal> run = new ArrayList<>();
    private Seal seal = Seal.NONE;
    private long position;
    private String head = StoredEntry.BEGINNING;

    /** Where the seals begin that no trusted key covers; 0 when there are none. */
    private long uncovered;

    /**
     * @param trusted ids of the keys that are believed, with those they vouch for; empty: all that are recorded
     * @param anchor a seal of which it is known that it was there
     */
    Verification(Set<String> trusted, Optional<Seal> anchor) {
        this.trusted = new LinkedHashSet<>(trusted);
        this.anchor = anchor;
    }

    /** What is found in a journal that the source tells to whoever it is given. */
    Verdict of(Consumer<Consumer<JournalRecord>> source) {
        Optional<Verdict.Alteration> altered = Optional.empty();
        try {
            source.accept(this);
            end();
        } catch (AlteredJournal found) {
            altered = Optional.of(first(found));
        }
        long good =
                altered.map(found -> Math.min(position, found.position() - 1)).orElse(position);
        return new Verdict(
                good,
                seal.number(),
                altered,
                used.stream().filter(key -> !isTrusted(key)).toList());
    }

    @Override
    public void accept(JournalRecord told) {
        if (told instanceof ChainedEntry entry) {
            accept(entry);
        } else if (told instanceof Seal next) {
            accept(next);
        } else if (told instanceof RecordedKey key) {
            accept(key);
        }
    }

    private void accept(RecordedKey key) {
        require(position == 0 && seal.number() == 0, 1, "a key is recorded among the entries");
        require(key.isItself(), 1, "key " + key.id() + " is not the one of that id");
        require(keys.put(key.id(), key) == null, 1, "key " + key.id() + " is recorded twice");
    }

    private void accept(ChainedEntry entry) {
        long next = position + 1;
        require(entry.position() <= next, next, "the entry is missing");
        require(entry.position() == next, next, "another entry stands here twice");
        String hash = entry.entry().chained(head, next);
        require(hash.equals(entry.hash()), next, "the entry is not the one that was sealed, or not in its place");
        position = next;
        head = hash;
    }

    private void accept(Seal next) {
        long from = seal.last() + 1;
        String name = "seal " + next.number();
        require(next.number() == seal.number() + 1, from, "seal " + (seal.number() + 1) + " is missing");
        require(next.first() == from && next.last() >= from, from, name + " does not begin after the one before");
        require(next.last() == position, Math.min(position, next.last()) + 1, name + " does not end at that entry");
        require(next.head().equals(head), from, name + " was made over other entries, from here or later");
        require(next.previous().equals(seal.digest()), from, name + " does not follow the one before");
        anchor.filter(known -> known.number() == next.number())
                .ifPresent(known -> require(known.equals(next), from, name + " is not that of the anchor"));
        require(keys.containsKey(next.key()), from, name + " names a key that is not recorded");
        if (!next.key().equals(seal.key()) || run.size() == LONGEST_RUN) {
            settle();
        }
        run.add(next);
        seal = next;
    }

    private void end() {
        require(position == seal.last(), seal.last() + 1, "no seal covers the entry");
        settle();
        anchor.ifPresent(known -> require(
                known.number() <= seal.number(),
                position + 1,
                "the journal ends before the anchor, which knows seal " + known.number() + " up to entry "
                        + known.last()));
        keys.keySet().forEach(key -> require(used.contains(key), position + 1, "key " + key + " has sealed nothing"));
        require(
                trusted.isEmpty() || uncovered == 0,
                uncovered,
                "from here on sealed by a key that no trusted one vouches for");
    }

    /** Signatures come last in a run, and what they find comes first. */
    private Verdict.Alteration first(AlteredJournal found) {
        try {
            settle();
        } catch (AlteredJournal earlier) {
            return new Verdict.Alteration(earlier.position(), String.valueOf(earlier.getMessage()));
        }
        return new Verdict.Alteration(found.position(), String.valueOf(found.getMessage()));
    }

    /** Checks the signatures of the seals that wait for it. */
    private void settle() {
        if (run.isEmpty()) {
            return;
        }
        List<Seal> waiting = List.copyOf(run);
        run.clear();
        Seal last = waiting.get(waiting.size() - 1);
        RecordedKey key = keys.get(last.key());
        if (key == null || !last.isSignedBy(key)) {
            waiting.forEach(each -> require(
                    key != null && each.isSignedBy(key),
                    each.first(),
                    "seal " + each.number() + " is not signed by its key"));
        }
        used.add(last.key());
        if (isTrusted(last.key())) {
            uncovered = 0;
        } else if (uncovered == 0) {
            uncovered = waiting.get(0).first();
        }
    }

    /** Whether it is a trusted key, or one that such a key vouches for, over as many steps as there are keys. */
    private boolean isTrusted(String id) {
        String asked = id;
        for (int step = 0; step <= keys.size(); step++) {
            RecordedKey key = keys.get(asked);
            if (trusted.isEmpty() ? used.iterator().next().equals(asked) : trusted.contains(asked)) {
                return true;
            }
            Optional<RecordedKey> before = Optional.ofNullable(key)
                    .flatMap(RecordedKey::voucher)
                    .flatMap(word -> Optional.ofNullable(keys.get(word.by())));
            if (key == null || before.isEmpty() || !key.isVouchedForBy(before.get())) {
                return false;
            }
            asked = before.get().id();
        }
        return false;
    }

    private static void require(boolean right, long at, String otherwise) {
        if (!right) {
            throw new AlteredJournal(at, otherwise);
        }
    }
}
