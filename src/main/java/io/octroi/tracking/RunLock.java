package io.octroi.tracking;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sign that a run's process is alive: a lock on a file, which the operating system takes away from a process however
 * it ends.
 */
final class RunLock implements AutoCloseable {

    // Locks belong to the process: to look at one of our own through another channel would let go of it.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static RunLock of(RunFolder run) throws IOException {
        Path file = place(run);
        OWN.add(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new RunLock(file, channel);
    }

    /** Whether some process holds it. */
    static boolean isHeld(RunFolder run) throws IOException {
        Path file = place(run);
        if (OWN.contains(file)) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return free == null;
        }
    }

    /** Lets go, and leaves no trace. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
        OWN.remove(file);
    }

    private static Path place(RunFolder run) {
        return run.lock().toAbsolutePath().normalize();
    }
}
