package io.octroi.pages;

import io.octroi.client.Clients;
import io.octroi.decision.Assessment;
import io.octroi.decision.Assessor;
import io.octroi.explanation.Contribution;
import io.octroi.features.Catalogue;
import io.octroi.population.FeaturePlane;
import io.octroi.population.ScoredSample;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Reference files laid out by two features of the reader's choice, once they ask for it. */
@Named
@ViewScoped
public class FeaturePair implements Serializable {

    private final ClientPage page;
    private final Clients clients;
    private final Assessor assessor;
    private final ReferenceSight sight;
    private final Catalogue catalogue;
    private final FeatureMenus menus;
    private final Reader reader;

    private boolean open;
    private boolean awaited;
    private String told = "";
    private String model = "";
    private String across = "";
    private String up = "";
    private List<SelectItem> features = List.of();
    private transient @Nullable PairPanel panel;

    @Inject
    FeaturePair(
            ClientPage page,
            Clients clients,
            Assessor assessor,
            ReferenceSight sight,
            Catalogue catalogue,
            FeatureMenus menus,
            Reader reader) {
        this.page = page;
        this.clients = clients;
        this.assessor = assessor;
        this.sight = sight;
        this.catalogue = catalogue;
        this.menus = menus;
        this.reader = reader;
    }

    /** Opens or closes the view. */
    public void toggle() {
        open = !open;
        awaited = false;
        if (open) {
            look();
        }
    }

    /** Draws the two features that were chosen, if the reference files are there by now; otherwise tells why not. */
    public void look() {
        panel = null;
        awaited = sight.look(this::show, this::tell);
    }

    private void show(ScoredSample sample) {
        Assessment assessment = assessor.assess(clients.get(page.getNumber()));
        offer(assessment);
        if (across.equals(up)) {
            tell("pair.same");
            return;
        }
        FeaturePlane plane = new FeaturePlane(sample, catalogue.feature(across), catalogue.feature(up));
        panel = PairPanel.of(reader.words(), plane.around(assessment.vector()));
        told = panel.takeaway();
    }

    /** Offers the numeric features of the model in use, at first those that weigh most; anew when it was replaced. */
    private void offer(Assessment assessment) {
        if (model.equals(assessor.model().id())) {
            return;
        }
        if (!model.isEmpty()) {
            PrimeFaces.current().ajax().update("pair:view");
        }
        model = assessor.model().id();
        features = menus.of(reader.words(), assessor.model().order(), FeaturePlane::accepts);
        List<String> strongest = strongest(assessment);
        across = strongest.isEmpty() ? "" : strongest.get(0);
        up = strongest.size() < 2 ? across : strongest.get(1);
    }

    private List<String> strongest(Assessment assessment) {
        return assessor.explain(assessment).contributions().stream()
                .filter(contribution -> !Double.isNaN(contribution.value()))
                .map(Contribution::feature)
                .filter(feature -> FeaturePlane.accepts(catalogue.feature(feature)))
                .toList();
    }

    private void tell(String key) {
        told = reader.words().text(key);
    }

    public boolean isOpen() {
        return open;
    }

    /** Only then does the page ask again. */
    public boolean isAwaited() {
        return awaited;
    }

    /** What the chart shows, or why there is none, in a sentence. */
    public String getTold() {
        return told;
    }

    public List<SelectItem> getFeatures() {
        return features;
    }

    public String getAcross() {
        return across;
    }

    public void setAcross(String across) {
        this.across = across;
    }

    public String getUp() {
        return up;
    }

    public void setUp(String up) {
        this.up = up;
    }

    public @Nullable PairPanel getPanel() {
        return panel;
    }
}
