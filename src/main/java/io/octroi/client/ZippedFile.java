package io.octroi.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The one file in a zip archive, unpacked while it is read, and compared with its checksum at the end. */
final class ZippedFile extends FilterInputStream {

    /** Where macOS keeps what belongs to no file of the user. */
    private static final String FOREIGN = "__MACOSX/";

    private final ZipFile archive;
    private final ZipEntry entry;
    private final CRC32 checksum;

    ZippedFile(Path path) throws IOException {
        this(new ZipFile(path.toFile()), new CRC32());
    }

    private ZippedFile(ZipFile archive, CRC32 checksum) throws IOException {
        super(InputStream.nullInputStream());
        this.archive = archive;
        this.checksum = checksum;
        try {
            this.entry = onlyFile(archive);
            this.in = new CheckedInputStream(archive.getInputStream(entry), checksum);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** How many bytes it unpacks to, as the archive says. */
    long size() {
        return entry.getSize();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read < 0 && checksum.getValue() != entry.getCrc()) {
            throw new ZipException("the checksum is wrong");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        archive.close(); // and with it every stream it has given
    }

    private static ZipEntry onlyFile(ZipFile archive) throws ZipException {
        List<? extends ZipEntry> files = archive.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(FOREIGN))
                .toList();
        if (files.isEmpty()) {
            throw new ZipException("no file inside");
        }
        if (files.size() > 1) {
            throw new ZipException(files.size() + " files inside, where one is expected");
        }
        return files.get(0);
    }
}
