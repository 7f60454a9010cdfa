package io.octroi.pages;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.decision.Assessment;
import io.octroi.features.Catalogue;
import io.octroi.features.HistoryVector;
import io.octroi.features.StoredHistories;
import io.octroi.population.Population;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the client that the page shows stands among the reference clients, by one feature at a time. */
@Named("standing")
@ViewScoped
public class StandingPanel implements Serializable {

    private final ClientPage page;
    private final Clients clients;
    private final Population population;
    private final Catalogue catalogue;
    private final StoredHistories histories;
    private final FeatureMenus menus;
    private final Reader reader;

    private List<SelectItem> features = List.of();
    private String feature = "";
    private transient @Nullable DensityPanel density;

    @Inject
    StandingPanel(
            ClientPage page,
            Clients clients,
            Population population,
            Catalogue catalogue,
            StoredHistories histories,
            FeatureMenus menus,
            Reader reader) {
        this.page = page;
        this.clients = clients;
        this.population = population;
        this.catalogue = catalogue;
        this.histories = histories;
        this.menus = menus;
        this.reader = reader;
    }

    /** Begins with the feature that weighs most; call it after the page was opened. */
    public void open() {
        page.shown().flatMap(ClientPage.Shown::explained).ifPresent(this::open);
    }

    private void open(ClientPage.Explained explained) {
        Assessment assessment = explained.assessment();
        features = menus.of(reader.words(), assessment.vector().order());
        feature = explained.explanation().strongest(1).get(0).feature();
        show(assessment.client(), assessment.history());
    }

    /** Draws the spread of the feature that was chosen. */
    public void choose() {
        Client client = clients.get(page.getNumber());
        show(client, histories.of(client.id()));
    }

    /** Asks the catalogue and no model: the champion may have changed since the features were offered. */
    private void show(Client client, HistoryVector history) {
        double value = catalogue.value(feature, client.form(), history);
        density = DensityPanel.of(reader.words(), population, catalogue.feature(feature), value);
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
