package io.octroi.training;

import com.microsoft.ml.lightgbm.lightgbmlib;
import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * LightGBM's native library, loaded once and from a folder of this process alone.
 *
 * <p>Left to itself the library unpacks to one fixed name in the shared temporary folder, and rewrites it under any
 * process that already runs from it.
 */
final class NativeLightGbm {

    private static final String TEMPORARY = "java.io.tmpdir";

    /** Held on to, or its level would be forgotten: how the library unpacks is nothing to tell the person who trains. */
    private static final Logger UNPACKING = Logger.getLogger("io.github.metarank.lightgbm4j");

    private static boolean loaded;

    private NativeLightGbm() {}

    /** @throws Untrainable when this machine cannot load it */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        String shared = System.getProperty(TEMPORARY);
        try {
            Path own = Files.createTempDirectory("octroi-lightgbm-");
            UNPACKING.setLevel(Level.WARNING);
            System.setProperty(TEMPORARY, own.toString());
            try {
                LGBMBooster.loadNative();
            } finally {
                System.setProperty(TEMPORARY, shared);
                remove(own.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("LightGBM's library cannot be unpacked", e);
        } catch (LinkageError e) {
            throw new Untrainable("LightGBM's native library does not load on this machine (" + e.getMessage()
                    + "): on Debian, install package libgomp1");
        }
        loaded = true;
    }

    /** Every native call answers 0, or leaves its reason to be asked for. */
    static void check(int answer) {
        if (answer != 0) {
            throw new Untrainable("LightGBM refuses: " + lightgbmlib.LGBM_GetLastError());
        }
    }

    /** A loaded library lives on without its file; where the system keeps it locked, it goes at exit. */
    private static void remove(File folder) {
        File[] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            if (!file.delete()) {
                file.deleteOnExit();
            }
        }
        if (!folder.delete()) {
            folder.deleteOnExit();
        }
    }
}
