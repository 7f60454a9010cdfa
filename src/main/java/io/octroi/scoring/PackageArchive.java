package io.octroi.scoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a model package in one block of bytes, as the database keeps them.
 *
 * @param contents by file name
 */
record PackageArchive(Map<String, byte[]> contents) {

    /** The manifest, and every file it vouches for. */
    static PackageArchive of(PackageFiles files, Manifest manifest) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put(ModelPackage.MANIFEST, files.read(ModelPackage.MANIFEST));
        manifest.files().keySet().forEach(name -> contents.put(name, files.read(name)));
        return new PackageArchive(contents);
    }

    /** @throws UnusableModel when the bytes are no archive */
    static PackageArchive unzip(String where, byte[] zip) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                contents.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw damaged(where);
        }
        if (contents.isEmpty()) {
            throw damaged(where);
        }
        return new PackageArchive(contents);
    }

    private static UnusableModel damaged(String where) {
        return new UnusableModel(where, "its archive in the database is damaged", "promote another one");
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    PackageFiles files(String where) {
        return PackageFiles.from(where, name -> {
            byte[] content = contents.get(name);
            if (content == null) {
                throw new NoSuchFileException(name);
            }
            return new ByteArrayInputStream(content);
        });
    }
}
