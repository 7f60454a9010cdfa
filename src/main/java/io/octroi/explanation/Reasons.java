package io.octroi.explanation;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.scoring.Manifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The principal reasons of a score, at most four that speak against granting and four in favour, the weightiest first.
 *
 * @param against the themes whose contributions raise the risk
 * @param inFavour the themes whose contributions lower it
 */
public record Reasons(List<Reason> against, List<Reason> inFavour) {

    private static final int MOST = 4;

    public Reasons {
        against = List.copyOf(against);
        inFavour = List.copyOf(inFavour);
    }

    /**
     * Draws the reasons from a score's contributions.
     *
     * @param manifest of the model that scored
     * @throws io.octroi.features.UnknownFeature when the model reads features outside the catalogue
     */
    public static Reasons of(Explanation explanation, Catalogue catalogue, Manifest manifest) {
        Map<String, List<Contribution>> themes = new LinkedHashMap<>();
        for (Contribution contribution : explanation.contributions()) {
            themes.computeIfAbsent(
                            catalogue.feature(contribution.feature()).group().id(), theme -> new ArrayList<>())
                    .add(contribution);
        }
        List<Reason> reasons = new ArrayList<>();
        themes.forEach((theme, parts) -> {
            double weight =
                    parts.stream().mapToDouble(Contribution::contribution).sum();
            parts.stream()
                    .filter(part -> part.contribution() * weight > 0)
                    .findFirst() // the strongest: contributions come in this order
                    .ifPresent(lead -> reasons.add(reason(weight, lead, catalogue, manifest)));
        });
        reasons.sort(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight()))
                .reversed()
                .thenComparing(reason -> reason.theme().id()));
        return new Reasons(principal(reasons, Reason::isAgainst), principal(reasons, reason -> !reason.isAgainst()));
    }

    /** Those against granting, then those in favour. */
    public List<Reason> all() {
        return Stream.concat(against.stream(), inFavour.stream()).toList();
    }

    private static List<Reason> principal(List<Reason> reasons, Predicate<Reason> side) {
        return reasons.stream().filter(side).limit(MOST).toList();
    }

    private static Reason reason(double weight, Contribution lead, Catalogue catalogue, Manifest manifest) {
        Feature feature = catalogue.feature(lead.feature());
        return new Reason(
                feature.group(),
                weight,
                feature,
                lead.contribution(),
                lead.value(),
                manifest.typicalOf(lead.feature())
                        .map(typical -> OptionalDouble.of(typical.repaid()))
                        .orElse(OptionalDouble.empty()),
                Lever.moves(lead.feature(), catalogue));
    }
}
