package io.octroi.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way in which a file of a sound folder may be damaged, and what is to be said of it.
 *
 * @param title what is wrong, in a few words
 * @param damage done to the folder
 * @param complaint the whole message; {@code line ?} where the line depends on how the unpacking goes
 */
record Malformed(String title, Damage damage, String complaint) {

    /** Damages a file of a sound folder. */
    @FunctionalInterface
    interface Damage {
        void to(Path folder) throws IOException;
    }

    /** A table's last row with another text in one of its cells, as it stands in the file. */
    static Malformed cell(String table, String column, String text, String reason) {
        String complaint = "%s.csv, line 3, column %s: %s".formatted(table, column, reason);
        return text(table, column + " is " + text, sound -> withCell(sound, column, text), complaint);
    }

    /** A table's text, changed. */
    static Malformed text(String table, String title, UnaryOperator<String> change, String complaint) {
        return bytes(
                table, title, sound -> change.apply(new String(sound, UTF_8)).getBytes(UTF_8), complaint);
    }

    /** A table's bytes, changed. */
    static Malformed bytes(String table, String title, UnaryOperator<byte[]> change, String complaint) {
        return new Malformed(
                table + ": " + title,
                folder -> {
                    Path file = folder.resolve(table + ".csv");
                    Files.write(file, change.apply(Files.readAllBytes(file)));
                },
                complaint);
    }

    /** A table in a compressed file. */
    static Malformed packed(String table, String ending, String title, Packing packing, String reason) {
        return new Malformed(
                table + ending + ": " + title,
                folder -> {
                    Path file = folder.resolve(table + ".csv");
                    String sound = Files.readString(file);
                    Files.delete(file);
                    packing.pack(sound, folder.resolve(table + ".csv" + ending));
                },
                table + ".csv" + ending + reason);
    }

    /** Writes a table's text to a compressed file. */
    @FunctionalInterface
    interface Packing {
        void pack(String sound, Path file) throws IOException;
    }

    /** Shortens a file. */
    static void cut(Path file, int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - bytes));
    }

    private static String withCell(String sound, String column, String text) {
        List<String> lines = sound.lines().toList();
        int at = List.of(lines.get(0).split(",", -1)).indexOf(column);
        List<String> cells = new ArrayList<>(List.of(lines.get(2).split(",", -1)));
        cells.set(at, text);
        return lines.get(0) + "\n" + lines.get(1) + "\n" + String.join(",", cells) + "\n";
    }

    /** The message without the line, where that line is nobody's business. */
    String told(String message) {
        return complaint.contains("line ?") ? message.replaceFirst("line [0-9]+", "line ?") : message;
    }

    @Override
    public String toString() {
        return title.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(60, title.length()));
    }
}
