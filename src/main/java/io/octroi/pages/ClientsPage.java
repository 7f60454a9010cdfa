package io.octroi.pages;

import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.decision.Assessments;
import io.octroi.decision.Assessor;
import io.octroi.decision.WorkState;
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
    private String state = "";

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

    /** A link to the applicants with one recommendation, or in one state. */
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
        this.only = known(Recommendation.values(), only);
    }

    public String getState() {
        return state;
    }

    /** Applicants in that state alone; all of them when it is none. */
    public void setState(String state) {
        this.state = known(WorkState.values(), state);
    }

    public List<Choice> getChoices() {
        return choices(Recommendation.values(), "recommendation.");
    }

    public List<Choice> getStates() {
        return choices(WorkState.values(), "state.");
    }

    /** How many applicants are on the list. */
    public String getCount() {
        long count = assessments.count(worklist(Order.NUMBER, false));
        return reader.words().text("clients.count", new Numbers(reader.words()).count(count), count);
    }

    /** What the list says when nobody is on it. */
    public String getNobody() {
        return reader.words().text(only.isEmpty() && state.isEmpty() ? "clients.empty" : "clients.none");
    }

    /** Whether clients are scored; otherwise the list stands without scores. */
    public boolean isScored() {
        return scoring.isReady();
    }

    /** Whether scores are those that were worked out before, and can be sorted by. */
    public boolean isStored() {
        return isScored() && isOfApplicants();
    }

    public boolean isOfApplicants() {
        return clientKind() == ClientKind.APPLICANT;
    }

    private ClientKind clientKind() {
        return ClientKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static String known(Enum<?>[] all, String wanted) {
        return Arrays.stream(all)
                .map(DecisionWords::word)
                .filter(word -> word.equals(wanted))
                .findFirst()
                .orElse("");
    }

    private List<Choice> choices(Enum<?>[] all, String prefix) {
        return Arrays.stream(all)
                .map(DecisionWords::word)
                .map(word -> new Choice(word, reader.words().text(prefix + word)))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> wanted(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> DecisionWords.word(one).equals(word))
                .findFirst();
    }

    /** Without a model nothing is recommended, but people go on deciding. */
    private Worklist worklist(Order order, boolean descending) {
        Optional<WorkState> inState = wanted(WorkState.values(), state);
        return isScored()
                ? new Worklist(assessor.model().id(), order, descending, wanted(Recommendation.values(), only), inState)
                : new Worklist(Worklist.NO_MODEL, Order.NUMBER, descending, Optional.empty(), inState);
    }

    /** Reads only the page that is shown. */
    private final class Rows extends LazyDataModel<ClientRow> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(
                    isOfApplicants() ? assessments.count(worklist(Order.NUMBER, false)) : clients.count(clientKind()));
        }

        @Override
        public List<ClientRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            ClientRow.Writer writer = new ClientRow.Writer(reader.words(), catalogue);
            if (!isOfApplicants()) {
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
