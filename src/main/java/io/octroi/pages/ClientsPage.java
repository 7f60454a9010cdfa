package io.octroi.pages;

import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.decision.Assessments;
import io.octroi.decision.Assessor;
import io.octroi.decision.Worklist;
import io.octroi.decision.Worklist.Order;
import io.octroi.features.Catalogue;
import io.octroi.scoring.Recommendation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The list of clients: applicants with what is stored of them, reference clients as the champion sees them now. */
@Named
@ViewScoped
public class ClientsPage implements Serializable {

    private final Clients clients;
    private final Assessments assessments;
    private final Assessor assessor;
    private final ScoringState scoring;
    private final Catalogue catalogue;
    private final Reader reader;
    private final Rows rows = new Rows();
    private String kind = "applicant";
    private String only = "";

    @Inject
    ClientsPage(
            Clients clients,
            Assessments assessments,
            Assessor assessor,
            ScoringState scoring,
            Catalogue catalogue,
            Reader reader) {
        this.clients = clients;
        this.assessments = assessments;
        this.assessor = assessor;
        this.scoring = scoring;
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /** A link to the applicants with one recommendation, or to all of them. */
    public record Choice(String word, String name) {}

    public LazyDataModel<ClientRow> getRows() {
        return rows;
    }

    public String getKind() {
        return kind;
    }

    /** Reference clients when asked for by that word, applicants otherwise. */
    public void setKind(String kind) {
        this.kind = "reference".equals(kind) ? kind : "applicant";
    }

    public String getOnly() {
        return only;
    }

    /** Applicants with that recommendation alone; all of them when it is none. */
    public void setOnly(String only) {
        this.only = Arrays.stream(Recommendation.values())
                .map(ClientsPage::word)
                .filter(word -> word.equals(only))
                .findFirst()
                .orElse("");
    }

    public List<Choice> getChoices() {
        return Arrays.stream(Recommendation.values())
                .map(ClientsPage::word)
                .map(word -> new Choice(word, reader.words().text("recommendation." + word)))
                .toList();
    }

    /** Whether clients are scored; otherwise the list stands without scores. */
    public boolean isScored() {
        return scoring.isReady();
    }

    /** Whether scores are those that were worked out before, and can be sorted by. */
    public boolean isStored() {
        return isScored() && clientKind() == ClientKind.APPLICANT;
    }

    private ClientKind clientKind() {
        return ClientKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static String word(Recommendation recommendation) {
        return recommendation.name().toLowerCase(Locale.ROOT);
    }

    private Worklist worklist(Order order, boolean descending) {
        Optional<Recommendation> wanted =
                only.isEmpty() ? Optional.empty() : Optional.of(Recommendation.valueOf(only.toUpperCase(Locale.ROOT)));
        return new Worklist(assessor.model().id(), order, descending, wanted);
    }

    /** Reads only the page that is shown. */
    private final class Rows extends LazyDataModel<ClientRow> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(
                    isStored() ? assessments.count(worklist(Order.NUMBER, false)) : clients.count(clientKind()));
        }

        @Override
        public List<ClientRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            ClientRow.Writer writer = new ClientRow.Writer(reader.words(), catalogue);
            if (!isStored()) {
                return clients.page(clientKind(), first, size).stream()
                        .map(client -> isScored()
                                ? writer.row(client, assessor.assess(client).score())
                                : writer.row(client))
                        .toList();
            }
            Optional<SortMeta> sort = sorts.values().stream().findFirst();
            Order order = sort.map(by -> Order.valueOf(by.getField().toUpperCase(Locale.ROOT)))
                    .orElse(Order.NUMBER);
            boolean descending = sort.map(by -> by.getOrder().isDescending()).orElse(false);
            return assessments.page(worklist(order, descending), first, size).stream()
                    .map(writer::row)
                    .toList();
        }
    }
}
