package io.octroi.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files of one model package, wherever they lie: a folder, or the class path. */
final class PackageFiles {

    /** No honest package holds a larger file; reading stops there. */
    private static final int LARGEST = 256 << 20;

    private final String where;
    private final Source source;

    private PackageFiles(String where, Source source) {
        this.where = where;
        this.source = source;
    }

    static PackageFiles in(Path folder) {
        return new PackageFiles(folder.toString(), name -> Files.newInputStream(folder.resolve(name)));
    }

    /** @param folder absolute, with a slash at both ends */
    private static PackageFiles onClassPath(String folder) {
        return new PackageFiles("on the class path at " + folder, name -> {
            InputStream in = PackageFiles.class.getResourceAsStream(folder + name);
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            return in;
        });
    }

    /** The package that comes with the program. */
    static PackageFiles shipped() {
        return onClassPath("/model/");
    }

    static PackageFiles from(String where, Source source) {
        return new PackageFiles(where, source);
    }

    /** The same files, called by another place in messages. */
    PackageFiles calledAs(String place) {
        return new PackageFiles(place, source);
    }

    String where() {
        return where;
    }

    /** @throws UnusableModel when the file is absent, too large or cannot be read */
    byte[] read(String name) {
        try (InputStream in = source.open(name)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnusableModel(where, name + " is larger than 256 MB", "it is no package of this program");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnusableModel(where, name + " is missing", "copy the package again, whole");
        } catch (IOException e) {
            throw new UnusableModel(where, name + " cannot be read (" + e.getMessage() + ")", "check the disk");
        }
    }

    /** Opens a file of the package by its name. */
    interface Source {
        InputStream open(String name) throws IOException;
    }
}
