package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A journal in a file, a line for every record. */
final class ExportedJournal implements JournalSource {

    private final Path file;

    ExportedJournal(Path file) {
        this.file = file;
    }

    @Override
    public void tell(Consumer<JournalRecord> listener, Steps steps) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long total = Files.size(file);
            long read = 0;
            long position = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long next = position + 1;
                JournalRecord told = RecordText.read(line)
                        .orElseThrow(() -> new AlteredJournal(next, "the line here is none that an export has"));
                listener.accept(told);
                position = told instanceof ChainedEntry entry ? entry.position() : position;
                read += line.length() + 1L;
                steps.advanced(Math.min(read, total), total);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all of a journal into a new file that only its owner may read.
     *
     * @return how many entries
     */
    long write(JournalSource source, Steps steps) throws IOException {
        long[] entries = {0};
        try (Writer out = Channels.newWriter(OwnersFile.create(file), UTF_8)) {
            source.tell(
                    told -> {
                        entries[0] += told instanceof ChainedEntry ? 1 : 0;
                        try {
                            out.append(RecordText.of(told)).append('\n');
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    steps);
        }
        return entries[0];
    }
}
