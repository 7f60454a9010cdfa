package io.octroi.client;

import static io.octroi.client.Malformed.packed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The damaged compressed files an import has to refuse, and what is no file at all. */
final class MalformedArchives {

    private static final String TRUNCATED =
            ", line ?: the compressed file ends too early: it is truncated, copy it again";
    private static final String BOMB =
            ": it unpacks to more than 200 times its size, or to more than 64 GB: no table does";
    private static final int BLOCK = 1 << 20;

    private MalformedArchives() {}

    static List<Malformed> all() {
        return List.of(
                packed("application_train", ".gz", "truncated", MalformedArchives::truncatedGzip, TRUNCATED),
                packed("bureau_balance", ".gz", "truncated", MalformedArchives::truncatedGzip, TRUNCATED),
                packed(
                        "bureau",
                        ".gz",
                        "not packed at all",
                        (sound, file) -> Files.writeString(file, sound),
                        ": the compressed file is damaged (Not in GZIP format)"),
                packed(
                        "application_test",
                        ".gz",
                        "empty",
                        (sound, file) -> Files.writeString(file, ""),
                        ": the compressed file ends too early: it is truncated, copy it again"),
                packed("installments_payments", ".gz", "bomb of rows", MalformedArchives::gzipBomb, ", line ?" + BOMB),
                packed(
                        "credit_card_balance",
                        ".zip",
                        "bomb of nothing",
                        MalformedArchives::zipBomb,
                        ", line 4: the row is longer than a million characters, or a quote in it never closes"),
                packed(
                        "bureau",
                        ".zip",
                        "no file inside",
                        (sound, file) -> ClientFiles.zip(file, sound, "folder/"),
                        ": the compressed file is damaged (no file inside)"),
                packed(
                        "POS_CASH_balance",
                        ".zip",
                        "two files inside",
                        (sound, file) -> ClientFiles.zip(file, sound, "a.csv", "b.csv"),
                        ": the compressed file is damaged (2 files inside, where one is expected)"),
                packed(
                        "previous_application",
                        ".zip",
                        "truncated",
                        MalformedArchives::truncatedZip,
                        ": the compressed file is damaged (zip END header not found)"),
                packed(
                        "application_train",
                        ".zip",
                        "changed on the way",
                        MalformedArchives::changedZip,
                        ", line 4: the compressed file is damaged (the checksum is wrong)"),
                new Malformed(
                        "a folder",
                        MalformedArchives::folderForFile,
                        "credit_card_balance.csv: this is a folder, not a file"),
                new Malformed(
                        "a table twice",
                        folder -> Files.copy(folder.resolve("bureau.csv"), folder.resolve("bureau.csv.gz")),
                        "bureau.csv: the table is there more than once: bureau.csv, bureau.csv.gz"));
    }

    private static void truncatedGzip(String sound, Path file) throws IOException {
        ClientFiles.gzip(file, sound);
        Malformed.cut(file, 20);
    }

    private static void truncatedZip(String sound, Path file) throws IOException {
        ClientFiles.zip(file, sound, "a.csv");
        Malformed.cut(file, 30);
    }

    /** The checksum in the archive's directory, 16 bytes into its entry, which begins with PK 1 2. */
    private static void changedZip(String sound, Path file) throws IOException {
        ClientFiles.zip(file, sound, "a.csv");
        byte[] archive = Files.readAllBytes(file);
        int entry = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        archive[entry + 16] ^= 1;
        Files.write(file, archive);
    }

    private static void gzipBomb(String sound, Path file) throws IOException {
        String row = sound.lines().toList().get(1) + "\n";
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(sound.getBytes(StandardCharsets.UTF_8));
            byte[] rows = row.repeat(BLOCK / row.length()).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 6; i++) {
                out.write(rows);
            }
        }
    }

    private static void zipBomb(String sound, Path file) throws IOException {
        ClientFiles.zip(file, sound + "\0".repeat(20 * BLOCK), "a.csv");
    }

    private static void folderForFile(Path folder) throws IOException {
        Path file = folder.resolve("credit_card_balance.csv");
        Files.delete(file);
        Files.createDirectory(file);
    }
}
