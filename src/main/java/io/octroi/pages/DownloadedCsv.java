package io.octroi.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;

/** Sends a table as a file while it is being written, however long it is. */
final class DownloadedCsv {

    private DownloadedCsv() {}

    /** What writes the table. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** @param name of the file, without its ending */
    static void send(String name, Content content) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext context = faces.getExternalContext();
        context.setResponseContentType("text/csv; charset=UTF-8");
        context.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(context.getResponseOutputStream(), UTF_8));
        content.writeTo(out);
        out.flush();
        faces.responseComplete();
    }
}
