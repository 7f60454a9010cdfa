package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The rows of the journal's tables in memory, to be tampered with; told as the database tells them. */
final class JournalRows {

    /** A row of the table of positions. */
    record Place(long position, long id, String hash) {}

    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    final List<StoredEntry> entries = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();
    final List<RecordedKey> keys = new ArrayList<>();

    JournalRows() {}

    JournalRows(JournalRows other) {
        entries.addAll(other.entries);
        places.addAll(other.places);
        seals.addAll(other.seals);
        keys.addAll(other.keys);
    }

    void add(int count) {
        for (int i = 0; i < count; i++) {
            long id = 100L + entries.size();
            OptionalLong client = id % 3 == 0 ? OptionalLong.of(id % 7) : OptionalLong.empty();
            byte[] content = "{\"number\":%d}".formatted(id).getBytes(UTF_8);
            entries.add(new StoredEntry(id, NOON.plusSeconds(id), "model.promoted", "ada", client, content));
        }
    }

    /** Seals all entries that have no place yet, as the sealer does. */
    void seal(SealingKey key) {
        RecordedKey recorded = keys.stream()
                .filter(row -> row.id().equals(key.open().id()))
                .findFirst()
                .orElseThrow();
        Seal last = seals.isEmpty() ? Seal.NONE : seals.get(seals.size() - 1);
        String head = last.head();
        long position = last.last();
        for (StoredEntry entry : entries) {
            if (places.stream().noneMatch(place -> place.id() == entry.id())) {
                position++;
                head = entry.chained(head, position);
                places.add(new Place(position, entry.id(), head));
            }
        }
        Seal next = last.next(
                position, head, NOON.plusSeconds(10_000 + position), key.open().id());
        seals.add(next.signed(key.sign(next.text(recorded))));
    }

    void tell(Consumer<JournalRecord> listener) {
        keys.forEach(listener);
        List<ChainedEntry> chain = places.stream()
                .flatMap(place -> entries.stream()
                        .filter(entry -> entry.id() == place.id())
                        .map(entry -> new ChainedEntry(place.position(), entry, place.hash())))
                .sorted(Comparator.comparing(ChainedEntry::position))
                .toList();
        int told = 0;
        List<Seal> inOrder =
                seals.stream().sorted(Comparator.comparing(Seal::number)).toList();
        for (Seal seal : inOrder) {
            for (; told < chain.size() && chain.get(told).position() <= seal.last(); told++) {
                listener.accept(chain.get(told));
            }
            listener.accept(seal);
        }
        chain.subList(told, chain.size()).forEach(listener);
    }

    Verdict verdict(Verification verification) {
        return verification.of(this::tell);
    }

    Optional<Seal> head() {
        return seals.isEmpty() ? Optional.empty() : Optional.of(seals.get(seals.size() - 1));
    }
}
