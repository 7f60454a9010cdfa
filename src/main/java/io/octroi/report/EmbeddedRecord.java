package io.octroi.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** The record that lies in a report, for whoever wants to read it by program. */
public final class EmbeddedRecord {

    /** Many times the longest record there can be. */
    private static final int LARGEST = 32 << 20;

    private EmbeddedRecord() {}

    /**
     * Takes it out, unread and unchecked: {@link Reports#verify(byte[])} tells whether the file may be believed.
     *
     * @return the JSON text; empty when the file is no PDF, or has no record in it
     */
    public static Optional<byte[]> in(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return Optional.empty();
            }
            Map<String, PDComplexFileSpecification> files =
                    names.getEmbeddedFiles().getNames();
            return Optional.ofNullable(files)
                    .map(all -> all.get(Printer.RECORD))
                    .map(PDComplexFileSpecification::getEmbeddedFile)
                    .flatMap(file -> content(file::createInputStream));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // whatever a stranger's file does to the library, there is no record in it
        }
    }

    private interface Content {
        InputStream open() throws IOException;
    }

    private static Optional<byte[]> content(Content file) {
        try (InputStream in = file.open()) {
            byte[] read = in.readNBytes(LARGEST + 1);
            return read.length > LARGEST ? Optional.empty() : Optional.of(read);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
