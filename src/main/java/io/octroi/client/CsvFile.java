package io.octroi.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/** A CSV file on disk, plain, {@code .gz} or {@code .zip}ped, opened as bytes and watched while it is read. */
final class CsvFile {

    private static final int BUFFER = 1 << 16;

    private final Path path;

    CsvFile(Path path) {
        this.path = path;
    }

    /**
     * The file's bytes, unpacked.
     *
     * @param bytes to be closed by whoever opened the file
     * @param done how much of the work is behind
     * @param total how much there is in all
     */
    record Opened(InputStream bytes, LongSupplier done, long total) {}

    String name() {
        return String.valueOf(path.getFileName());
    }

    Opened open() throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnacceptableText("this is a folder, not a file");
        }
        if (name().endsWith(".zip")) {
            ZippedFile zip = new ZippedFile(path);
            UnpackedBytes unpacked = new UnpackedBytes(zip, Files.size(path));
            return new Opened(unpacked, unpacked::unpacked, zip.size());
        }
        Counted raw = new Counted(Files.newInputStream(path));
        try {
            long size = Files.size(path);
            boolean packed = name().endsWith(".gz");
            InputStream bytes = packed ? new UnpackedBytes(new GZIPInputStream(raw, BUFFER), size) : raw;
            return new Opened(bytes, raw::count, size);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
