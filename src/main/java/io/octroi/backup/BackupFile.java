package io.octroi.backup;

import io.octroi.document.RecordJson;
import io.octroi.journal.Digests;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The rows of a database in one ZIP file: an entry a table, in which each row stands behind its length and the last is
 * followed by {@value #END}, and {@value #TOLD}, which tells what they are.
 */
public final class BackupFile implements Contents {

    static final String TOLD = "backup.json";
    static final int FORMAT = 1;
    static final int END = -1;

    private final Path file;
    private final ZipFile zip;
    private final Told told;

    private BackupFile(Path file, ZipFile zip, Told told) {
        this.file = file;
        this.zip = zip;
        this.told = told;
    }

    /**
     * What the file says of itself.
     *
     * @param sha256 of each table's entry, before it is packed
     */
    record Told(int format, Origin origin, List<Stock> stocks, Map<String, String> sha256) {}

    /**
     * Opens a file, and reads through it once.
     *
     * @throws UnusableBackup when it is no backup, or not whole
     */
    public static BackupFile open(Path file, Listener listener) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnusableBackup(file + " is no backup, or not all of one: take another", e);
        }
        try {
            BackupFile backup = new BackupFile(file, zip, told(file, zip));
            backup.check(listener);
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Told told(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(TOLD);
        if (entry == null) {
            throw new UnusableBackup(file + " is no backup: take one that octroi backup has written");
        }
        Told told;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(json);
            if (sum.getValue() != entry.getCrc()) {
                throw new IOException(TOLD);
            }
            told = RecordJson.read(json, Told.class);
        } catch (IOException e) {
            throw damaged(file, e);
        }
        if (told.format() != FORMAT) {
            throw new UnusableBackup("%s was written by a newer Octroi (%s): restore it with that version"
                    .formatted(file, told.origin().octroi()));
        }
        return told;
    }

    private void check(Listener listener) throws IOException {
        Steps steps = new Steps(listener, rows());
        for (Stock stock : stocks()) {
            MessageDigest digest = Digests.sha256();
            try {
                read(stock.table(), digest, row -> steps.row());
            } catch (IOException | SQLException e) {
                throw damaged(file, e);
            }
            if (!HexFormat.of()
                    .formatHex(digest.digest())
                    .equals(told.sha256().get(stock.table().name()))) {
                throw damaged(
                        file, new IOException("the rows of " + stock.table().name()));
            }
        }
    }

    @Override
    public Origin origin() {
        return told.origin();
    }

    @Override
    public List<Stock> stocks() {
        return told.stocks();
    }

    @Override
    public void tell(Table table, RowSink sink) throws IOException, SQLException {
        read(table, Digests.sha256(), sink);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void read(Table table, MessageDigest digest, RowSink sink) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(table.name());
        if (entry == null) {
            throw new EOFException(table.name());
        }
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new DigestInputStream(zip.getInputStream(entry), digest)))) {
            for (int length = in.readInt(); length != END; length = in.readInt()) {
                byte[] row = length < 0 ? new byte[0] : in.readNBytes(length);
                if (row.length != length) {
                    throw new EOFException(table.name());
                }
                sink.accept(row);
            }
        }
    }

    private static UnusableBackup damaged(Path file, Exception cause) {
        return new UnusableBackup(file + " is damaged: take another backup", cause);
    }
}
