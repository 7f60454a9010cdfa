package io.octroi.api;

import io.octroi.TestDatabase;
import io.octroi.decision.Assessor;
import io.octroi.features.Catalogue;
import io.octroi.features.StoredHistories;
import io.octroi.platform.Stages;
import io.octroi.scoring.ModelPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Scoring of those whom a request tells of, without a server; nothing is remarkable in any form. */
final class Scorings implements AutoCloseable {

    private final Stages stages;

    Scorings(Path home) {
        stages = new Stages(TestDatabase.under(home));
    }

    Scoring by(ModelPackage model, ExplainParameter.Extent extent) {
        Catalogue catalogue = Catalogue.standard();
        Assessor assessor = new Assessor(catalogue, new StoredHistories(stages.clients()), model);
        return new Scoring(assessor, catalogue, form -> List.of(), new ExplainParameter(extent), Locale.ENGLISH);
    }

    @Override
    public void close() {
        stages.close();
    }
}
