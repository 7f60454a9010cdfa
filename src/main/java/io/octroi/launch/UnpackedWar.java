package io.octroi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The WAR laid out as files under {@code <home>/app}, once per build. It is unpacked under a passing name and then
 * renamed, so that a process killed half-way leaves nothing a later start would trust.
 */
final class UnpackedWar implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(UnpackedWar.class.getName());
    private static final String PASSING = "unpacking-";
    private static final String PAGES = "web";
    private static final String LIBRARIES = "lib";
    private static final String SERVER = "server";

    private final Path folder;
    private final FileChannel hold;

    private UnpackedWar(Path folder, FileChannel hold) {
        this.folder = folder;
        this.hold = hold;
    }

    /**
     * The layout of that archive, unpacked now unless it already is; held until closed, or until the process ends. One
     * process at a time looks, unpacks and removes: nobody else can then remove what it has seen but not yet held.
     */
    static UnpackedWar of(Path war, Path home) throws IOException {
        Path apps = Files.createDirectories(home.resolve("app"));
        Path folder = apps.resolve(
                Long.toHexString(Files.getLastModifiedTime(war).toMillis()) + "-" + Long.toHexString(Files.size(war)));
        try (FileChannel turn = writable(apps.resolve("turn.lock"))) {
            turn.lock();
            FileChannel hold = hold(folder);
            try {
                unpackOnce(war, folder);
                removeOthers(apps, folder);
                return new UnpackedWar(folder, hold);
            } catch (IOException | RuntimeException e) {
                hold.close();
                throw e;
            }
        }
    }

    /** The web pages with {@code WEB-INF}, but without the libraries. */
    Path pages() {
        return folder.resolve(PAGES);
    }

    /** What the WAR keeps in {@code WEB-INF/lib}. */
    List<Path> libraries() throws IOException {
        return jarsIn(LIBRARIES);
    }

    /** The embedded server: what the WAR keeps in {@code WEB-INF/server}. */
    List<Path> server() throws IOException {
        return jarsIn(SERVER);
    }

    @Override
    public void close() throws IOException {
        hold.close();
    }

    private List<Path> jarsIn(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            return files.sorted().toList();
        }
    }

    private static void unpackOnce(Path war, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path passing = Files.createTempDirectory(folder.getParent(), PASSING);
            unpack(war, passing);
            Files.move(passing, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(Path war, Path into) throws IOException {
        try (JarFile jar = new JarFile(war.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                Path to = into.resolve(placeOf(entry.getName())).normalize();
                if (entry.isDirectory() || !to.startsWith(into)) {
                    continue;
                }
                Files.createDirectories(to.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, to);
                }
            }
        }
    }

    private static String placeOf(String entry) {
        if (entry.startsWith("WEB-INF/lib/")) {
            return LIBRARIES + entry.substring("WEB-INF/lib".length());
        }
        if (entry.startsWith("WEB-INF/server/")) {
            return SERVER + entry.substring("WEB-INF/server".length());
        }
        return PAGES + "/" + entry;
    }

    /** A shared lock tells other processes that the layout is in use; it goes with the process, however that ends. */
    private static FileChannel hold(Path folder) throws IOException {
        FileChannel channel = writable(lockOf(folder));
        channel.lock(0, Long.MAX_VALUE, true);
        return channel;
    }

    /** Layouts of earlier builds, unless a process still runs from one, and what killed starts have left. */
    private static void removeOthers(Path apps, Path ours) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(apps)) {
            others = all.filter(Files::isDirectory)
                    .filter(path -> !path.equals(ours))
                    .toList();
        }
        for (Path other : others) {
            try {
                removeUnlessHeld(other);
            } catch (IOException e) {
                LOG.warning("an old layout stays, it cannot be removed: " + e);
            }
        }
    }

    private static void removeUnlessHeld(Path other) throws IOException {
        try (FileChannel channel = writable(lockOf(other));
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                // Renamed first: half removed under its own name, its build would trust it.
                Path passing = other.resolveSibling(PASSING + UUID.randomUUID());
                LauncherFolders.delete(Files.move(other, passing, StandardCopyOption.ATOMIC_MOVE));
                Files.deleteIfExists(lockOf(other));
            }
        } catch (OverlappingFileLockException e) {
            return; // held by this very process
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    private static FileChannel writable(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
