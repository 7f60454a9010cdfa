package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.Offer;
import io.octroi.scoring.ModelPackage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The champion in the box loads, fits this program's catalogue, and its card tells what it reads and does not. */
class ShippedModelTest {

    private final Catalogue catalogue = Catalogue.standard();
    private final ModelPackage model = ModelPackage.readShipped();

    @Test
    void readsWhatThisCatalogueOffers() {
        assertEquals(catalogue.version(), model.manifest().catalogueVersion());
        List<String> offered = catalogue.trainable().stream().map(Feature::id).toList();
        assertTrue(offered.containsAll(model.order().ids()));
    }

    @Test
    void namesItsSensitiveFeaturesInTheCard() {
        List<Feature> flagged = model.order().ids().stream()
                .map(catalogue::feature)
                .filter(feature -> feature.legalStatus() == LegalStatus.FLAGGED)
                .toList();
        assertTrue(model.card().contains("- " + flagged.size() + " of them are flagged as sensitive"), model.card());
        flagged.forEach(this::assertNamed);
    }

    @Test
    void namesInTheCardWhatWasKeptFromIt() {
        Stream.of(Offer.PROTECTED, Offer.SENSITIVE)
                .flatMap(offer -> catalogue.features(offer).stream())
                .forEach(this::assertNamed);
    }

    @Test
    void tellsHowItWasTrainedAndIsReadAsItWasWritten() {
        assertEquals(model.attachment("experiment.json"), Experiment.of(model).map(Experiment::json));
    }

    private void assertNamed(Feature feature) {
        String label = feature.label().english();
        assertTrue(model.card().contains(" " + label), label);
    }
}
