package io.octroi.journal;

import io.octroi.journal.JournalRows.Place;
import io.octroi.journal.RecordedKey.Voucher;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Something that somebody with all rights on the database does to a journal, without the key that sealed it. */
enum Tampering {
    EDIT_AN_ENTRY {
        @Override
        long on(JournalRows rows, Random random) {
            int at = random.nextInt(rows.entries.size());
            rows.entries.set(at, edited(rows.entries.get(at), random));
            return at + 1L;
        }
    },
    EDIT_A_PLACE {
        @Override
        long on(JournalRows rows, Random random) {
            int at = random.nextInt(rows.places.size());
            Place place = rows.places.get(at);
            rows.places.set(at, new Place(place.position(), place.id(), scratched(place.hash(), random)));
            return at + 1L;
        }
    },
    DELETE_AN_ENTRY {
        @Override
        long on(JournalRows rows, Random random) {
            int at = random.nextInt(rows.entries.size());
            rows.entries.remove(at);
            return at + 1L;
        }
    },
    DELETE_A_PLACE {
        @Override
        long on(JournalRows rows, Random random) {
            int at = random.nextInt(rows.places.size());
            rows.places.remove(at);
            return at + 1L;
        }
    },
    SWAP_TWO_ENTRIES {
        @Override
        long on(JournalRows rows, Random random) {
            int one = random.nextInt(rows.places.size() - 1);
            int other = one + 1 + random.nextInt(rows.places.size() - one - 1);
            Place place = rows.places.get(one);
            Place with = rows.places.get(other);
            rows.places.set(one, new Place(place.position(), with.id(), place.hash()));
            rows.places.set(other, new Place(with.position(), place.id(), with.hash()));
            return one + 1L;
        }
    },
    INSERT_AN_ENTRY_AND_CHAIN_ANEW {
        @Override
        long on(JournalRows rows, Random random) {
            int at = random.nextInt(rows.places.size());
            StoredEntry forged = new StoredEntry(
                    999, JournalRows.NOON, "model.promoted", "eve", OptionalLong.empty(), new byte[] {'{', '}'});
            rows.entries.add(at, forged);
            chainAnew(rows);
            return firstOfItsSeal(rows, at + 1);
        }
    },
    EDIT_AND_CHAIN_ANEW {
        @Override
        long on(JournalRows rows, Random random) {
            int at = random.nextInt(rows.entries.size());
            rows.entries.set(at, edited(rows.entries.get(at), random));
            chainAnew(rows);
            return firstOfItsSeal(rows, at + 1);
        }
    },
    CUT_THE_TAIL {
        @Override
        long on(JournalRows rows, Random random) {
            int left = random.nextInt(rows.places.size());
            rows.places.subList(left, rows.places.size()).clear();
            rows.entries.subList(left, rows.entries.size()).clear();
            return left + 1L;
        }
    },
    RESTORE_AN_OLD_COPY {
        @Override
        long on(JournalRows rows, Random random) {
            int seals = random.nextInt(rows.seals.size());
            long last = seals == 0 ? 0 : rows.seals.get(seals - 1).last();
            rows.seals.subList(seals, rows.seals.size()).clear();
            rows.places.removeIf(place -> place.position() > last);
            rows.entries.subList((int) last, rows.entries.size()).clear();
            rows.keys.removeIf(
                    key -> rows.seals.stream().noneMatch(seal -> seal.key().equals(key.id())));
            return last + 1;
        }
    },
    EDIT_A_SEAL {
        @Override
        long on(JournalRows rows, Random random) {
            int at = random.nextInt(rows.seals.size());
            rows.seals.set(at, edited(rows.seals.get(at), random));
            return 0;
        }
    },
    DELETE_A_SEAL {
        @Override
        long on(JournalRows rows, Random random) {
            Seal gone = rows.seals.remove(random.nextInt(rows.seals.size()));
            return gone.first();
        }
    },
    EDIT_A_KEY {
        @Override
        long on(JournalRows rows, Random random) {
            int at = random.nextInt(rows.keys.size());
            rows.keys.set(at, edited(rows.keys.get(at), random));
            return 0;
        }
    },
    DELETE_OR_INVENT_A_KEY {
        @Override
        long on(JournalRows rows, Random random) {
            if (random.nextBoolean()) {
                rows.keys.remove(random.nextInt(rows.keys.size()));
            } else {
                rows.keys.add(stranger().open());
            }
            return 0;
        }
    },
    SEAL_ANEW_WITH_ANOTHER_KEY {
        @Override
        long on(JournalRows rows, Random random) {
            int kept = random.nextInt(rows.seals.size());
            long last = kept == 0 ? 0 : rows.seals.get(kept - 1).last();
            rows.entries.set((int) last, edited(rows.entries.get((int) last), random));
            rows.seals.subList(kept, rows.seals.size()).clear();
            rows.places.removeIf(place -> place.position() > last);
            SealingKey stranger = stranger();
            if (random.nextBoolean()) {
                rows.keys.removeIf(
                        key -> rows.seals.stream().noneMatch(seal -> seal.key().equals(key.id())));
            }
            rows.keys.add(stranger.open());
            rows.seal(stranger);
            return 0;
        }
    };

    /** Tampers, and tells at which position a check must find it first; 0 where that depends. */
    abstract long on(JournalRows rows, Random random);

    boolean shortens() {
        return this == CUT_THE_TAIL || this == RESTORE_AN_OLD_COPY;
    }

    private static SealingKey stranger() {
        KeyPair pair = SealingKey.fresh();
        return new SealingKey(pair.getPrivate(), pair.getPublic());
    }

    private static StoredEntry edited(StoredEntry entry, Random random) {
        boolean known = entry.client().isPresent();
        byte[] content = entry.content().clone();
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        return switch (random.nextInt(5)) {
            case 0 ->
                new StoredEntry(
                        entry.id(),
                        entry.at().plusNanos(1_000),
                        entry.kind(),
                        entry.actor(),
                        entry.client(),
                        entry.content());
            case 1 ->
                new StoredEntry(
                        entry.id(),
                        entry.at(),
                        scratched(entry.kind(), random),
                        entry.actor(),
                        entry.client(),
                        entry.content());
            case 2 ->
                new StoredEntry(
                        entry.id(),
                        entry.at(),
                        entry.kind(),
                        scratched(entry.actor(), random),
                        entry.client(),
                        entry.content());
            case 3 ->
                new StoredEntry(
                        entry.id(),
                        entry.at(),
                        entry.kind(),
                        entry.actor(),
                        known && random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(8),
                        entry.content());
            default -> new StoredEntry(entry.id(), entry.at(), entry.kind(), entry.actor(), entry.client(), content);
        };
    }

    private static Seal edited(Seal seal, Random random) {
        int column = random.nextInt(8);
        return new Seal(
                column == 0 ? seal.number() + 1 + random.nextInt(20) : seal.number(),
                column == 1 ? seal.first() + 1 : seal.first(),
                column == 2 ? seal.last() + (random.nextBoolean() ? 1 : -1) : seal.last(),
                column == 3 ? scratched(seal.head(), random) : seal.head(),
                column == 4 ? scratched(seal.previous(), random) : seal.previous(),
                column == 5 ? seal.at().plusSeconds(1) : seal.at(),
                column == 6 ? scratched(seal.key(), random) : seal.key(),
                column == 7 ? scratched(seal.signature(), random) : seal.signature());
    }

    private static RecordedKey edited(RecordedKey key, Random random) {
        Voucher word = key.voucher().orElse(new Voucher("", ""));
        return switch (random.nextInt(5)) {
            case 0 -> new RecordedKey(scratched(key.id(), random), key.encoded(), key.voucher());
            case 1 -> new RecordedKey(key.id(), scratched(key.encoded(), random), key.voucher());
            case 2 -> key.vouchedBy(new Voucher(scratched(word.by() + "x", random), word.signature()));
            case 3 -> key.vouchedBy(new Voucher(word.by(), scratched(word.signature() + "x", random)));
            default ->
                key.voucher().isPresent()
                        ? new RecordedKey(key.id(), key.encoded(), Optional.empty())
                        : key.vouchedBy(word);
        };
    }

    /** Another letter somewhere, or one less. */
    private static String scratched(String text, Random random) {
        int at = random.nextInt(text.length());
        char other = text.charAt(at) == '0' ? '1' : '0';
        return text.substring(0, at) + (random.nextInt(5) == 0 ? "" : other) + text.substring(at + 1);
    }

    /** As somebody does who knows how the hashes are made. */
    private static void chainAnew(JournalRows rows) {
        List<Place> places = new ArrayList<>();
        String head = StoredEntry.BEGINNING;
        for (StoredEntry entry : rows.entries) {
            long position = places.size() + 1L;
            head = entry.chained(head, position);
            places.add(new Place(position, entry.id(), head));
        }
        rows.places.clear();
        rows.places.addAll(places);
    }

    private static long firstOfItsSeal(JournalRows rows, long position) {
        return Collections.max(rows.seals.stream()
                .map(Seal::first)
                .filter(first -> first <= position)
                .toList());
    }
}
