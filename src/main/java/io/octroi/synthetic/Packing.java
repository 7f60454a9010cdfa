package io.octroi.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** How the files of a population are written. */
public enum Packing {
    /** As {@code .csv}. */
    PLAIN(".csv"),

    /**
     * As {@code .csv.gz}, without name or time in the header. Equal files then have equal bytes wherever the same zlib
     * packs them; another zlib may pack the same text otherwise.
     */
    GZIP(".csv.gz");

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    /** The file of a table in a folder. */
    Path file(Path folder, String table) {
        return folder.resolve(table + ending);
    }

    /** Opens the file of a table for writing, replacing what was there. */
    OutputStream open(Path folder, String table) throws IOException {
        OutputStream file = Files.newOutputStream(file(folder, table));
        return this == PLAIN ? file : new GZIPOutputStream(file, 1 << 16);
    }
}
