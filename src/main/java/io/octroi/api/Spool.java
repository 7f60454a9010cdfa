package io.octroi.api;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A batch set aside in a file, so that it is all there before the first answer leaves, and can be read twice. Where the
 * system allows it the file has no name any more once it is open: a process that is killed leaves nothing behind.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /** Takes in all of a body. */
    static Spool of(InputStream body, Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel file = FileChannel.open(
                Files.createTempFile(folder, "batch", ".rows"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        Spool spool = new Spool(file);
        try {
            body.transferTo(Channels.newOutputStream(file));
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** The batch from its first byte; closing it leaves the file open. */
    InputStream fromStart() throws IOException {
        file.position(0);
        return new BufferedInputStream(
                new FilterInputStream(Channels.newInputStream(file)) {
                    @Override
                    public void close() {}
                },
                BUFFER);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
