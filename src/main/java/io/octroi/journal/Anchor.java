package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The last seal of a journal, to be kept elsewhere: a journal that is shorter later has lost something.
 *
 * @param key that made the seal
 */
record Anchor(RecordedKey key, Seal seal) {

    /** Two lines: the key and the seal, as an export has them. */
    void writeTo(Path file) throws IOException {
        Files.writeString(
                file, RecordText.of(key) + "\n" + RecordText.of(seal) + "\n", UTF_8, StandardOpenOption.CREATE_NEW);
    }

    /** @throws UnusableJournal when the file holds no anchor, or one that its key has not signed */
    static Anchor read(Path file) throws IOException {
        List<JournalRecord> told = Files.readAllLines(file, UTF_8).stream()
                .map(RecordText::read)
                .flatMap(Optional::stream)
                .toList();
        if (told.size() == 2
                && told.get(0) instanceof RecordedKey key
                && told.get(1) instanceof Seal seal
                && key.isItself()
                && seal.key().equals(key.id())
                && seal.isSignedBy(key)) {
            return new Anchor(key, seal);
        }
        throw new UnusableJournal(file.toString(), "it is no head of a journal that the key in it has signed");
    }
}
