package io.octroi.pages;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.decision.Assessor;
import io.octroi.features.Catalogue;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Every contribution to the score of the client that the page shows, worked out when somebody asks for it. */
@Named
@ViewScoped
public class AllContributions implements Serializable {

    private final ClientPage page;
    private final Clients clients;
    private final Assessor assessor;
    private final ScoringState scoring;
    private final Catalogue catalogue;
    private final Reader reader;

    private transient List<ContributionLine> lines = List.of();

    @Inject
    AllContributions(
            ClientPage page,
            Clients clients,
            Assessor assessor,
            ScoringState scoring,
            Catalogue catalogue,
            Reader reader) {
        this.page = page;
        this.clients = clients;
        this.assessor = assessor;
        this.scoring = scoring;
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /** Works them out, unless scoring was put out of use meanwhile. */
    public void show() {
        if (scoring.isReady()) {
            Client client = clients.get(page.getNumber());
            lines = ContributionLine.of(
                    reader.words(),
                    catalogue,
                    assessor.explain(assessor.assess(client)).contributions(),
                    assessor.model().importance());
        }
    }

    /** The strongest first; empty until they are asked for. */
    public List<ContributionLine> getLines() {
        return lines == null ? List.of() : lines;
    }
}
