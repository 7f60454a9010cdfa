package io.octroi.api;

import io.octroi.access.Visitor;
import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.StoredHistories;
import io.octroi.population.Population;
import io.octroi.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feature catalogue, and how each feature is spread among reference clients. */
@Path("features")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FeaturesResource {

    private final Catalogue catalogue;
    private final Population population;
    private final Clients clients;
    private final StoredHistories histories;
    private final Visitor visitor;

    @Inject
    FeaturesResource(
            Catalogue catalogue, Population population, Clients clients, StoredHistories histories, Visitor visitor) {
        this.catalogue = catalogue;
        this.population = population;
        this.clients = clients;
        this.histories = histories;
        this.visitor = visitor;
    }

    /** The feature catalogue: what each feature is, where it comes from, and whether a model may use it. */
    @GET
    @Revalidated
    public FeaturesJson.All all(@Context HttpHeaders headers) {
        Locale reader = Languages.of(headers);
        return new FeaturesJson.All(
                catalogue.version(),
                catalogue.features().stream()
                        .map(feature -> FeaturesJson.One.of(feature, reader))
                        .toList());
    }

    /**
     * How a feature is spread among reference clients who repaid and who defaulted, and where one client stands: for a number
     * a Gaussian kernel density on 200 points, for a category or a yes-or-no the share of each value.
     *
     * @param name the name of a feature
     * @param client whose standing is wanted too; it takes the right to read that client
     */
    @GET
    @Path("{name}/density")
    @Answers(problems = {ProblemKind.UNKNOWN_FEATURE, ProblemKind.UNKNOWN_CLIENT})
    @Revalidated
    public FeaturesJson.Density density(@PathParam("name") String name, @QueryParam("client") @Nullable String client) {
        Feature feature = unprotected(name);
        return FeaturesJson.Density.of(population.density(feature), client == null ? null : standing(feature, client));
    }

    /**
     * The values of a feature among the reference clients who repaid and who defaulted, for those who draw themselves.
     *
     * @param name the name of a feature
     * @param outcome only those with that outcome; 0 and 1 are taken for repaid and defaulted too
     */
    @GET
    @Path("{name}/values")
    @Answers(problems = ProblemKind.UNKNOWN_FEATURE)
    @Revalidated
    public FeaturesJson.Values values(
            @PathParam("name") String name, @QueryParam("outcome") @Nullable OutcomeParameter outcome) {
        return FeaturesJson.Values.of(
                population.values(unprotected(name)),
                Optional.ofNullable(outcome).map(OutcomeParameter::outcome));
    }

    private Feature unprotected(String name) {
        Feature feature = catalogue.feature(name);
        if (feature.legalStatus() == Feature.LegalStatus.FORBIDDEN) {
            throw new Forbidden("Protected attributes are kept for fairness measurement alone.");
        }
        return feature;
    }

    /** A client's own value goes to whoever may read the client. */
    private FeaturesJson.Standing standing(Feature feature, String number) {
        if (!visitor.mayOpen("/api/clients/" + number)) {
            throw new Forbidden("Your account or key may read spreads, but no single client's value.");
        }
        Client client = clients.get(number);
        double value = catalogue.value(feature.id(), client.form(), histories.of(client.id()));
        return FeaturesJson.standing(feature, value, Json.orNull(population.percentile(feature, value)));
    }
}
