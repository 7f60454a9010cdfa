package io.octroi.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a training has worked out so far, in a folder beside its package, so that one that was killed goes on where it
 * was. Another training, by data, options or program, finds nothing of it. Safe for several threads.
 */
final class KeptResults implements AutoCloseable {

    private static final String KEY = "key";
    private static final String LOCK = "lock";
    private static final String SUFFIX = ".kept";

    private final Path folder;
    private final FileChannel channel;
    private final int found;

    private KeptResults(Path folder, FileChannel channel, int found) {
        this.folder = folder;
        this.channel = channel;
        this.found = found;
    }

    /**
     * Opens the folder for one training at a time, and empties it when it is another training's.
     *
     * @param key differs whenever results may
     * @throws Untrainable when another process trains for the same package, or the folder cannot be used
     */
    static KeptResults beside(Path out, String key) {
        Path place = out.toAbsolutePath();
        Path folder = place.resolveSibling("." + place.getFileName() + "-training");
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Untrainable("another process is training for " + out + ": wait, or name another folder");
            }
            Path keyFile = folder.resolve(KEY);
            if (!Files.exists(keyFile) || !Files.readString(keyFile).equals(key)) {
                empty(folder);
                Files.writeString(keyFile, key);
            }
            try (Stream<Path> files = Files.list(folder)) {
                int found = (int)
                        files.filter(file -> String.valueOf(file.getFileName()).endsWith(SUFFIX))
                                .count();
                return new KeptResults(folder, channel, found);
            }
        } catch (IOException e) {
            throw new Untrainable(folder + " cannot be used for what is worked out on the way (" + e + ")");
        }
    }

    /** How many results an earlier run left. */
    int found() {
        return found;
    }

    /** Writes or reads a result as bytes. */
    interface Form<T> {
        void write(T result, DataOutputStream out) throws IOException;

        T read(DataInputStream in) throws IOException;
    }

    /** Whether there is a result of that name. */
    boolean has(String name) {
        return Files.exists(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    /** The result of that name: an earlier one where there is one, otherwise it is worked out and kept. */
    <T> T result(String name, Form<T> form, Supplier<T> work) {
        Path file = file(name);
        try {
            if (Files.exists(file)) {
                return form.read(new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
            }
            T result = work.get();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            form.write(result, new DataOutputStream(bytes));
            Path draft = folder.resolve(name + ".draft");
            Files.write(draft, bytes.toByteArray());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package stands: nothing of this is needed any more. */
    void remove() {
        try {
            empty(folder);
            channel.close();
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                if (!file.endsWith(LOCK)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
