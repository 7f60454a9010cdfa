package io.octroi.pages;

import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.decision.Assessments;
import io.octroi.decision.Assessor;
import io.octroi.decision.Selection;
import io.octroi.decision.Worklist;
import io.octroi.decision.Worklist.Order;
import io.octroi.features.Catalogue;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.event.data.SortEvent;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

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
    private ListWish wish;

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
        ListAddress asked = ListAddress.ofClients(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        this.wish = ListWish.of(asked, catalogue, reader.getLocale());
    }

    /** Amounts in the reader's own writing become plain ones in the address, which mean the same to whoever is sent it. */
    public void settle() {
        if (!wish.isSettled()) {
            Redirect.to("/" + wish.address().href());
        }
    }

    public LazyDataModel<ClientRow> getRows() {
        return rows;
    }

    /** The address of the list as it is shown, in the other language. */
    public String getTranslated() {
        return wish.address().with("language", reader.getOther().getLanguage()).href();
    }

    public List<ListFilters.Group> getFilters() {
        return new ListFilters(wish.address(), reader.words(), catalogue).groups(isScored());
    }

    /** What the address says besides the amounts, for the form that changes them. */
    public Map<String, String> getBesidesAmounts() {
        return wish.address().without("from", "to").said();
    }

    public String getFrom() {
        return amount("from");
    }

    public String getTo() {
        return amount("to");
    }

    public boolean isTroubled() {
        return wish.troubled();
    }

    /** The whole list, in the order in which it is shown; nothing when it is shown already. */
    public String getWhole() {
        return isNarrowed()
                ? wish.address()
                        .without("only", "state", "product", "from", "to")
                        .href()
                : "";
    }

    /** How many applicants are on the list. */
    public String getCount() {
        long count = assessments.count(worklist());
        return reader.words().text("clients.count", new Numbers(reader.words()).count(count), count);
    }

    /** What the list says when nobody is on it. */
    public String getNobody() {
        return reader.words().text(isNarrowed() ? "clients.none" : "clients.empty");
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
        return !wish.isOfReferences();
    }

    /** The order of the address, for the table to begin with; none where it cannot be chosen. */
    public List<SortMeta> getOrder() {
        SortMeta.Builder order = SortMeta.builder()
                .field(DecisionWords.word(wish.order()))
                .order(wish.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING);
        return isStored() ? List.of(order.build()) : List.of();
    }

    /** Has the address say the order that the reader chose by the head of a column. */
    public void sort(SortEvent event) {
        event.getSortBy().values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .ifPresent(by -> wish = wish.sortedBy(
                        Order.valueOf(by.getField().toUpperCase(Locale.ROOT)),
                        by.getOrder().isDescending()));
        PrimeFaces.current().ajax().addCallbackParam("address", wish.address().href());
    }

    /** Without a model nothing is recommended, but people go on deciding. */
    Worklist worklist() {
        Selection wanted = wish.selection();
        return isScored()
                ? new Worklist(assessor.model().id(), wanted, wish.order(), wish.descending())
                : new Worklist(Worklist.NO_MODEL, wanted.byStateAlone(), Order.NUMBER, wish.descending());
    }

    private boolean isNarrowed() {
        return !wish.selection().equals(Selection.EVERYBODY);
    }

    private String amount(String name) {
        return wish.amount(name, new Numbers(reader.words()));
    }

    /** Reads only the page that is shown. */
    private final class Rows extends LazyDataModel<ClientRow> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(
                    isOfApplicants() ? assessments.count(worklist()) : clients.count(ClientKind.REFERENCE));
        }

        @Override
        public List<ClientRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            ClientRow.Writer writer = new ClientRow.Writer(reader.words(), catalogue);
            if (isOfApplicants()) {
                return assessments.page(worklist(), first, size).stream()
                        .map(writer::row)
                        .toList();
            }
            return clients.page(ClientKind.REFERENCE, first, size).stream()
                    .map(client -> isScored()
                            ? writer.row(client, assessor.assess(client).score())
                            : writer.row(client))
                    .toList();
        }
    }
}
