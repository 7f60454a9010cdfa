package io.octroi.client;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small data folders for tests: every form column is there, filled in where a test says so. */
public final class ClientFiles {

    private static final Map<String, String> USUAL = Map.of(
            "NAME_CONTRACT_TYPE", "Cash loans",
            "CODE_GENDER", "F",
            "NAME_FAMILY_STATUS", "Married",
            "AMT_INCOME_TOTAL", "135000.0",
            "AMT_CREDIT", "406597.5",
            "AMT_ANNUITY", "24700.5",
            "AMT_GOODS_PRICE", "351000.0",
            "DAYS_BIRTH", "-9461",
            "DAYS_EMPLOYED", "-637");

    private final List<String> rows = new ArrayList<>();
    private final String leading;

    private ClientFiles(String leading) {
        this.leading = leading;
    }

    public static ClientFiles referenceTable() {
        return new ClientFiles("SK_ID_CURR,TARGET");
    }

    public static ClientFiles applicantTable() {
        return new ClientFiles("SK_ID_CURR");
    }

    public ClientFiles with(String leadingValues, Map<String, String> fields) {
        rows.add(leadingValues + ","
                + FormLayout.CURRENT.fields().stream()
                        .map(field -> fields.getOrDefault(field.name(), USUAL.getOrDefault(field.name(), "")))
                        .collect(Collectors.joining(",")));
        return this;
    }

    public ClientFiles with(String leadingValues) {
        return with(leadingValues, Map.of());
    }

    public String text() {
        return header() + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }

    public String header() {
        return leading + ","
                + FormLayout.CURRENT.fields().stream().map(FormField::name).collect(Collectors.joining(","));
    }

    public void writeTo(Path file) throws IOException {
        Files.writeString(file, text());
    }

    static void gzip(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** An archive of that text as many times as it has names. */
    static void zip(Path file, String text, String... names) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
