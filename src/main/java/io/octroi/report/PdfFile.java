package io.octroi.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A page turned into a PDF for archives (PDF/A-3A) and for everybody (PDF/UA-1), with the files it rests on inside. The same
 * page, files and instant give the same bytes, on every machine and at any time.
 */
final class PdfFile {

    private static final String PRODUCER = "Octroi";
    private static final byte[] COLOURS = Srgb.profile();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    /**
     * Makes the PDF.
     *
     * @param html well-formed; it has a title and a language, and names no file
     * @param canvas with the drawings that it names
     * @param enclosed contents of JSON files by name
     * @param at what counts as the instant it is made
     */
    static byte[] of(String html, Canvas canvas, Map<String, byte[]> enclosed, Instant at) {
        Calendar made =
                GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        try (PdfBoxRenderer renderer = builder(html, canvas).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            enclose(document, enclosed, made);
            colour(document);
            date(document, made);
            document.setDocumentId(at.toEpochMilli()); // else the clock's
            ByteArrayOutputStream out = new ByteArrayOutputStream(128 << 10);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String html, Canvas canvas) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useObjectDrawerFactory(canvas);
        Typeface.FILES.forEach((weight, file) -> builder.useFont(
                (FSSupplier<InputStream>) () -> Typeface.open(file), Typeface.FAMILY, weight, FontStyle.NORMAL, true));
        builder.useUnicodeLineBreaker(new WordBreaks());
        builder.useUnicodeBidiSplitter(RightToLeft::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.withProducer(PRODUCER);
        return builder;
    }

    /** The JDK has put a mark of its own into the profile on its way. */
    private static void colour(PDDocument document) throws IOException {
        COSStream profile =
                document.getDocumentCatalog().getOutputIntents().get(0).getDestOutputIntent();
        try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(COLOURS);
        }
    }

    /** The library writes the clock's time; PDF/A wants it to be the same in both places. */
    private static void date(PDDocument document, Calendar made) throws IOException {
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        String iso = DateTimeFormatter.ISO_INSTANT.format(made.toInstant()).replace("Z", "+00:00");
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = new String(metadata.toByteArray(), UTF_8)
                .replaceAll(
                        "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                        "<xmp:CreateDate>" + iso + "</xmp:CreateDate><xmp:ModifyDate>" + iso + "</xmp:ModifyDate>");
        metadata.importXMPMetadata(dated.getBytes(UTF_8));
    }

    private static void enclose(PDDocument document, Map<String, byte[]> files, Calendar made) throws IOException {
        Map<String, PDComplexFileSpecification> named = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            PDComplexFileSpecification enclosed = enclosed(document, file.getKey(), file.getValue(), made);
            named.put(file.getKey(), enclosed);
            associated.add(enclosed.getCOSObject());
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(named);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem("AF", associated);
    }

    private static PDComplexFileSpecification enclosed(PDDocument document, String name, byte[] content, Calendar made)
            throws IOException {
        // What says what the file is stays in plain letters.
        COSName packing = name.equals(Printer.DOCUMENT) ? null : COSName.FLATE_DECODE;
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), packing);
        file.setSubtype("application/json");
        file.setSize(content.length);
        file.setCreationDate(made);
        file.setModDate(made);
        PDComplexFileSpecification enclosed = new PDComplexFileSpecification();
        enclosed.setFile(name);
        enclosed.setFileUnicode(name);
        enclosed.setFileDescription(name);
        enclosed.setEmbeddedFile(file);
        enclosed.setEmbeddedFileUnicode(file);
        COSDictionary dictionary = enclosed.getCOSObject();
        dictionary.setName("AFRelationship", "Source");
        return enclosed;
    }
}
