package io.octroi.backup;

import io.octroi.document.RecordJson;
import io.octroi.journal.Digests;
import io.octroi.journal.OwnersFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a {@link BackupFile}. */
public final class BackupWriter {

    private BackupWriter() {}

    /**
     * Writes a new file that its owner alone may read. It takes its place when it is whole and on disk.
     *
     * @throws IOException when it cannot be written: nothing is left of it
     */
    public static void write(Contents contents, Path file, Listener listener) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try {
            try (FileChannel channel = OwnersFile.create(unfinished);
                    ZipOutputStream zip =
                            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
                zip.setLevel(Deflater.BEST_SPEED);
                pack(contents, zip, listener);
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void pack(Contents contents, ZipOutputStream zip, Listener listener)
            throws IOException, SQLException {
        Map<String, String> sha256 = new TreeMap<>();
        Steps steps = new Steps(listener, contents.rows());
        for (Stock stock : contents.stocks()) {
            zip.putNextEntry(new ZipEntry(stock.table().name()));
            MessageDigest digest = Digests.sha256();
            DataOutputStream out = new DataOutputStream(new DigestOutputStream(zip, digest));
            contents.tell(stock.table(), row -> {
                out.writeInt(row.length);
                out.write(row);
                steps.row();
            });
            out.writeInt(BackupFile.END);
            sha256.put(stock.table().name(), HexFormat.of().formatHex(digest.digest()));
        }
        zip.putNextEntry(new ZipEntry(BackupFile.TOLD));
        zip.write(
                RecordJson.write(new BackupFile.Told(BackupFile.FORMAT, contents.origin(), contents.stocks(), sha256)));
    }
}
