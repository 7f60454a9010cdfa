package io.octroi.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.access.Visitor;
import io.octroi.decision.ListExports;
import io.octroi.features.Catalogue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;

/** The list of applicants as it is shown, as a file for a spreadsheet. */
@Named
@RequestScoped
public class ClientsExport {

    private final ClientsPage page;
    private final ListExports exports;
    private final Catalogue catalogue;
    private final Reader reader;
    private final Visitor visitor;

    @Inject
    ClientsExport(ClientsPage page, ListExports exports, Catalogue catalogue, Reader reader, Visitor visitor) {
        this.page = page;
        this.exports = exports;
        this.catalogue = catalogue;
        this.reader = reader;
        this.visitor = visitor;
    }

    /** Sends the file while it is being written, however long it is. */
    public void send() throws IOException {
        ListExports.Export export = exports.open(page.worklist(), visitor.getName());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext context = faces.getExternalContext();
        context.setResponseContentType("text/csv; charset=UTF-8");
        context.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"" + reader.words().text("clients.file") + ".csv\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(context.getResponseOutputStream(), UTF_8));
        export.each(new ClientsCsv(reader.words(), catalogue, out)::add);
        out.flush();
        faces.responseComplete();
    }
}
