package io.octroi.api;

import io.octroi.decision.Champion;
import io.octroi.decision.NoChampion;
import io.octroi.features.Catalogue;
import io.octroi.problem.ProblemKind;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The model in use, were scoring stopped or not, and the packages that are kept. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ModelResource {

    private final Champion champion;
    private final Models models;
    private final Catalogue catalogue;

    @Inject
    ModelResource(Champion champion, Models models, Catalogue catalogue) {
        this.champion = champion;
        this.models = models;
        this.catalogue = catalogue;
    }

    /** The model in use as its package describes it: what it reads, its threshold, its calibration and its figures. */
    @GET
    @Path("model")
    @Answers(problems = ProblemKind.NO_MODEL)
    @Revalidated
    public ModelJson model() {
        return ModelJson.of(inUse().manifest());
    }

    /** How much each feature weighs in the scores of the model in use, the weightiest first. */
    @GET
    @Path("model/importance")
    @Answers(problems = ProblemKind.NO_MODEL)
    @Revalidated
    public ModelJson.Importance importance(@Context HttpHeaders headers) {
        return ModelJson.Importance.of(inUse(), catalogue, Languages.of(headers));
    }

    /** The model packages that are kept, the one added last first. */
    @GET
    @Path("models")
    @Revalidated
    public ModelJson.All models() {
        return ModelJson.All.of(models.ids(), champion.model());
    }

    private ModelPackage inUse() {
        return champion.model().orElseThrow(NoChampion::new);
    }
}
