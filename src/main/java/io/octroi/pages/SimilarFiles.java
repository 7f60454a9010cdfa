package io.octroi.pages;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.decision.Assessor;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.population.Neighbour;
import io.octroi.population.ScoredSample;
import io.octroi.population.SimilarClients;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reference files most similar to the one on the page, looked for once the page is there. */
@Named
@ViewScoped
public class SimilarFiles implements Serializable {

    private final ClientPage page;
    private final Clients clients;
    private final Assessor assessor;
    private final ReferenceSight sight;
    private final SimilarClients similar;
    private final Catalogue catalogue;
    private final Reader reader;

    private String told;
    private boolean awaited = true;
    private transient @Nullable SimilarPanel panel;

    @Inject
    SimilarFiles(
            ClientPage page,
            Clients clients,
            Assessor assessor,
            ReferenceSight sight,
            SimilarClients similar,
            Catalogue catalogue,
            Reader reader) {
        this.page = page;
        this.clients = clients;
        this.assessor = assessor;
        this.sight = sight;
        this.similar = similar;
        this.catalogue = catalogue;
        this.reader = reader;
        this.told = reader.words().text(ReferenceSight.AWAITED);
    }

    /** Shows the similar files if they can be known by now; otherwise tells why not. */
    public void look() {
        awaited = sight.look(this::show, this::tell);
    }

    private void show(ScoredSample sample) {
        Client client = clients.get(page.getNumber());
        FeatureVector vector = assessor.assess(client).vector();
        List<Neighbour> nearest = similar.of(sample, client.id(), vector);
        if (nearest.isEmpty()) {
            tell("compare.nobody");
            return;
        }
        panel = SimilarPanel.of(reader.words(), catalogue, nearest, sample);
        told = panel.takeaway();
    }

    private void tell(String key) {
        told = reader.words().text(key);
    }

    /** What came of it, or what it waits for, in a sentence. */
    public String getTold() {
        return told;
    }

    /** Only then does the page ask again. */
    public boolean isAwaited() {
        return awaited;
    }

    public @Nullable SimilarPanel getPanel() {
        return panel;
    }
}
