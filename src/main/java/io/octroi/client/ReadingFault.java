package io.octroi.client;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says what went wrong while a file was read, in words an operator can act on. */
final class ReadingFault {

    private ReadingFault() {}

    static String reasonOf(IOException e) {
        if (e instanceof EOFException) {
            return "the compressed file ends too early: it is truncated, copy it again";
        }
        if (e instanceof ZipException) {
            return "the compressed file is damaged (" + e.getMessage() + ")";
        }
        if (e instanceof CharacterCodingException) {
            return "the text is damaged: it is UTF-8 up to here, and then it is not";
        }
        return e instanceof FileSystemException refused ? reasonOfSystem(refused) : String.valueOf(e.getMessage());
    }

    private static String reasonOfSystem(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "this account may not read it";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        // The message begins with the path, which is told already.
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
