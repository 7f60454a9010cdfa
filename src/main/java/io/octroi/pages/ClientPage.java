package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Clients;
import io.octroi.client.Quality;
import io.octroi.client.UnknownClient;
import io.octroi.decision.Assessment;
import io.octroi.decision.Assessor;
import io.octroi.explanation.Explanation;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureOrder;
import io.octroi.population.Population;
import io.octroi.scoring.Scorer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client: what is asked, the score, why, and where the client stands. */
@Named
@ViewScoped
public class ClientPage implements Serializable {

    private final Clients clients;
    private final Quality quality;
    private final Assessor assessor;
    private final Population population;
    private final Catalogue catalogue;
    private final Scorer champion;
    private final Reader reader;

    private String number = "";
    private boolean known;
    private String feature = "";
    private List<FormValues.Line> keyFields = List.of();
    private List<CheckLine> checks = List.of();
    private List<SelectItem> features = List.of();
    private transient @Nullable ScorePanel score;
    private transient @Nullable ContributionsPanel contributions;
    private transient @Nullable DensityPanel density;

    @Inject
    ClientPage(
            Clients clients,
            Quality quality,
            Assessor assessor,
            Population population,
            Catalogue catalogue,
            Scorer champion,
            Reader reader) {
        this.clients = clients;
        this.quality = quality;
        this.assessor = assessor;
        this.population = population;
        this.catalogue = catalogue;
        this.champion = champion;
        this.reader = reader;
    }

    /** Reads and assesses the client; an unknown number is answered in words, with status 404. */
    public void open() {
        try {
            show(assessor.assess(clients.get(number)));
            known = true;
        } catch (UnknownClient e) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Draws the spread of the feature that was chosen. */
    public void choose() {
        showDensity(assessor.assess(clients.get(number)));
    }

    private void show(Assessment assessment) {
        Words words = reader.words();
        Explanation explanation = assessor.explain(assessment);
        ApplicationForm form = assessment.client().form();
        keyFields = new FormValues(words, catalogue, form).keyFields();
        checks = CheckLine.of(words, catalogue, form, quality.warnings(form));
        score = ScorePanel.of(
                words, assessment.score(), champion.model().manifest().policy());
        contributions = ContributionsPanel.of(words, catalogue, explanation);
        features = FeatureMenu.of(words, catalogue, assessment.vector().order());
        feature = explanation.strongest(1).get(0).feature();
        showDensity(assessment);
    }

    private void showDensity(Assessment assessment) {
        FeatureOrder order = assessment.vector().order();
        double value = assessment.vector().value(order.position(feature).orElseThrow());
        density = DensityPanel.of(reader.words(), population, catalogue.feature(feature), value);
    }

    public String getNumber() {
        return number;
    }

    /** The client number as it stands in the address. */
    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }

    public boolean isKnown() {
        return known;
    }

    public List<FormValues.Line> getKeyFields() {
        return keyFields;
    }

    public List<CheckLine> getChecks() {
        return checks;
    }

    public @Nullable ScorePanel getScore() {
        return score;
    }

    public @Nullable ContributionsPanel getContributions() {
        return contributions;
    }

    public List<SelectItem> getFeatures() {
        return features;
    }

    public String getFeature() {
        return feature;
    }

    public void setFeature(String feature) {
        this.feature = feature;
    }

    public @Nullable DensityPanel getDensity() {
        return density;
    }
}
