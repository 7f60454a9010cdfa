package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.decision.ListExports;
import io.octroi.features.Catalogue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

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
        DownloadedCsv.send(
                reader.words().text("clients.file"),
                out -> export.each(new ClientsCsv(reader.words(), catalogue, out)::add));
    }
}
