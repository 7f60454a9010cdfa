package io.octroi.pages;

import io.octroi.client.Client;
import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.client.FormLayout;
import io.octroi.decision.Assessor;
import io.octroi.decision.Champion;
import io.octroi.features.Catalogue;
import io.octroi.scoring.Score;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The list of clients: who waits, with which score and recommendation. */
@Named
@ViewScoped
public class ClientsPage implements Serializable {

    private final Clients clients;
    private final Assessor assessor;
    private final Champion champion;
    private final Catalogue catalogue;
    private final Reader reader;
    private final Rows rows = new Rows();
    private String kind = "applicant";

    @Inject
    ClientsPage(Clients clients, Assessor assessor, Champion champion, Catalogue catalogue, Reader reader) {
        this.clients = clients;
        this.assessor = assessor;
        this.champion = champion;
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /** One line of the list, formatted for the reader. */
    public record Row(String number, String product, String amount, String score, Verdict verdict) {}

    public LazyDataModel<Row> getRows() {
        return rows;
    }

    public String getKind() {
        return kind;
    }

    /** Reference clients when asked for by that word, applicants otherwise. */
    public void setKind(String kind) {
        this.kind = "reference".equals(kind) ? kind : "applicant";
    }

    private ClientKind clientKind() {
        return ClientKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** Whether a model is in use; without one the list stands without scores. */
    public boolean isScored() {
        return champion.isReady();
    }

    private Row row(Client client) {
        FormValues form = new FormValues(reader.words(), catalogue, client.form());
        Optional<Score> score = isScored() ? Optional.of(assessor.assess(client).score()) : Optional.empty();
        return new Row(
                String.valueOf(client.id()),
                form.text(FormLayout.CURRENT.field("NAME_CONTRACT_TYPE")),
                form.text(FormLayout.CURRENT.field("AMT_CREDIT")),
                score.map(known -> new Numbers(reader.words()).score(known.solvencyScore()))
                        .orElse(""),
                score.map(known -> Verdict.of(reader.words(), known.recommendation()))
                        .orElse(Verdict.NONE));
    }

    /** Reads only the page that is shown. */
    private final class Rows extends LazyDataModel<Row> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(clients.count(clientKind()));
        }

        @Override
        public List<Row> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return clients.page(clientKind(), first, size).stream()
                    .map(ClientsPage.this::row)
                    .toList();
        }
    }
}
