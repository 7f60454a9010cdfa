package io.octroi.client;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A CSV file being written; it takes its place when it is whole, and what stood there before stays until then. */
public final class UnfinishedCsv implements AutoCloseable {

    private final Path place;
    private final Path draft;
    private final BufferedWriter writer;

    /** Begins with the names of the columns. */
    public UnfinishedCsv(Path place, String header) {
        this.place = place.toAbsolutePath();
        this.draft = this.place.resolveSibling(this.place.getFileName() + ".part");
        try {
            writer = Files.newBufferedWriter(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(header);
    }

    /** Adds a line, given without its end. */
    public void add(String line) {
        try {
            writer.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is whole. */
    public void publish() {
        try {
            writer.close();
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
