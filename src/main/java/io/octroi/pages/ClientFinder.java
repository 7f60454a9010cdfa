package io.octroi.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.SelectEvent;

/** Completes the number of a file that somebody types, and opens the one that is chosen. */
@Named
@RequestScoped
public class ClientFinder {

    private static final int MOST = 10;

    private final Clients clients;
    private final Reader reader;
    private String typed = "";

    @Inject
    ClientFinder(Clients clients, Reader reader) {
        this.clients = clients;
        this.reader = reader;
    }

    /** A file whose number begins as what was typed. */
    public record Found(String number, String kind) {}

    public List<Found> complete(String typed) {
        return clients.beginningWith(typed.strip(), MOST).stream()
                .map(this::found)
                .toList();
    }

    /** Opens the file that was chosen of those offered. */
    public void choose(SelectEvent<String> event) {
        Redirect.to(page(event.getObject()));
    }

    /** Opens the file of the whole number that was typed. */
    public void open() {
        Redirect.to(page(typed));
    }

    private static String page(String number) {
        return "/client.xhtml?id=" + URLEncoder.encode(number.strip(), UTF_8);
    }

    private Found found(Client client) {
        return new Found(
                Long.toString(client.id()),
                reader.words().text(client.isApplicant() ? "clients.applicant" : "clients.reference"));
    }

    /** Nothing at first: the field shows one that is offered, never a mere text. */
    public @Nullable Object getChosen() {
        return null;
    }

    /** What stands in the field, as a text. */
    public void setChosen(@Nullable Object number) {
        this.typed = String.valueOf(number);
    }
}
