package io.octroi.features;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Packed vectors in a temporary file, each found again by its place in the order of arrival; 8 bytes of memory a vector.
 *
 * <p>Where the system allows it the file has no name any more once it is open: a process that is killed leaves nothing
 * behind. Vectors are added by one thread; after {@link #flush()} many may read them.
 */
final class PackedVectors implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer buffer;
    private long[] starts = new long[1024];
    private int size;

    /** @param longest the most bytes a vector may take */
    PackedVectors(int longest) throws IOException {
        Path path = Files.createTempFile("octroi-features", ".vectors");
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.buffer = ByteBuffer.allocateDirect(Math.max(BUFFER, longest));
    }

    /** Adds the vector of those values at the next place. */
    void add(double[] values) throws IOException {
        if (buffer.remaining() < HistoryVector.packedLength(values.length)) {
            flush();
        }
        if (size + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        HistoryVector.pack(values, buffer);
        starts[++size] = file.position() + buffer.position();
    }

    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /** The bytes of the vector at that place, from 0. */
    byte[] get(int place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (starts[place + 1] - starts[place]));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, starts[place] + bytes.position()) < 0) {
                throw new EOFException("the file of history vectors was cut short");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
