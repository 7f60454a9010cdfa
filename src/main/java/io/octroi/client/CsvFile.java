package io.octroi.client;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A CSV file on disk, plain, {@code .gz} or {@code .zip}ped, opened as text and watched while it is read. */
final class CsvFile {

    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;

    CsvFile(Path path) {
        this.path = path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    long bytes() throws IOException {
        return Files.size(path);
    }

    /** The text after a byte-order mark, if there is one; {@code counter} is told of every byte read from the disk. */
    Reader open(Counter counter) throws IOException {
        InputStream raw = new BufferedInputStream(new Counted(Files.newInputStream(path), counter), BUFFER);
        try {
            return text(raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private Reader text(InputStream raw) throws IOException {
        Reader text = new BufferedReader(
                new InputStreamReader(
                        uncompressed(raw),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** What went wrong while reading, in words an operator can act on. */
    static String reasonOf(IOException e) {
        if (e instanceof EOFException) {
            return "the compressed file ends too early: it is truncated, copy it again";
        }
        if (e instanceof ZipException) {
            return "the compressed file is damaged (" + e.getMessage() + ")";
        }
        if (e instanceof CharacterCodingException) {
            return "the text is not UTF-8";
        }
        if (e instanceof AccessDeniedException) {
            return "this account may not read it";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof FileSystemException refused) { // its message begins with the path
            return refused.getReason() == null ? e.getClass().getSimpleName() : refused.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    private InputStream uncompressed(InputStream raw) throws IOException {
        if (name().endsWith(".gz")) {
            return new GZIPInputStream(raw, BUFFER);
        }
        if (name().endsWith(".zip")) {
            ZipInputStream zip = new ZipInputStream(raw);
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw new ZipException("no file inside");
            }
            return zip;
        }
        return raw;
    }

    /** Hears of bytes as they are read. */
    interface Counter {
        void read(long bytes);
    }

    private static final class Counted extends FilterInputStream {
        private final Counter counter;

        Counted(InputStream in, Counter counter) {
            super(in);
            this.counter = counter;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                counter.read(read);
            }
            return read;
        }
    }
}
