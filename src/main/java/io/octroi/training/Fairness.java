package io.octroi.training;

import io.octroi.client.Progress;
import io.octroi.client.Wording;
import io.octroi.features.Feature;
import io.octroi.statistics.Estimate;
import io.octroi.statistics.Proportions;
import io.octroi.training.FairnessReport.AttributeFigures;
import io.octroi.training.FairnessReport.Basis;
import io.octroi.training.FairnessReport.GroupFigures;
import io.octroi.training.FairnessReport.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes in judged clients one by one, and tells how each group of them fared. */
final class Fairness {

    /** With fewer clients of one outcome, a share among them is not told. */
    static final int FEWEST_OF_AN_OUTCOME = 30;

    private final int smallestGroup;
    private final ProtectedGroups groups;
    private final ProxySample sample;
    private final Map<ProtectedAttribute, List<GroupTally>> tallies = new EnumMap<>(ProtectedAttribute.class);
    private long files;

    /**
     * @param smallestGroup the figures of smaller groups are not told
     * @param groups of all clients that will come
     * @param features what the model reads of them; none of them forbidden
     */
    Fairness(int smallestGroup, ProtectedGroups groups, List<Feature> features, long seed) {
        this.smallestGroup = smallestGroup;
        this.groups = groups;
        this.sample = new ProxySample(groups, features, seed);
        for (ProtectedAttribute attribute : ProtectedAttribute.values()) {
            tallies.put(
                    attribute,
                    Stream.generate(GroupTally::new)
                            .limit(attribute.groups().size())
                            .toList());
        }
    }

    /**
     * One more client.
     *
     * @param client their place among the groups
     * @param row their values of the features
     */
    void add(int client, Judgement judgement, double[] row) {
        files++;
        tallies.forEach(
                (attribute, of) -> of.get(groups.group(attribute, client)).add(judgement));
        sample.add(client, row);
    }

    /** @throws Untrainable when LightGBM refuses */
    FairnessReport report(Basis basis, double threshold, Progress progress) {
        List<AttributeFigures> attributes =
                Arrays.stream(ProtectedAttribute.values()).map(this::figures).toList();
        List<Proxy> proxies = new ProxyCheck(sample, smallestGroup, progress).proxies();
        return new FairnessReport(
                FairnessReport.FORMAT_VERSION,
                basis,
                files,
                threshold,
                smallestGroup,
                attributes,
                proxies,
                FairnessFlags.of(attributes));
    }

    private AttributeFigures figures(ProtectedAttribute attribute) {
        List<GroupTally> of = tallies.getOrDefault(attribute, List.of());
        List<GroupFigures> groups = new ArrayList<>();
        List<Wording> tooSmall = new ArrayList<>();
        IntStream.range(0, of.size()).filter(i -> of.get(i).files() > 0).forEach(i -> {
            ProtectedAttribute.Group group = attribute.groups().get(i);
            if (of.get(i).files() < smallestGroup) {
                tooSmall.add(group.label());
            } else {
                groups.add(new GroupFigures(
                        group.id(),
                        group.label(),
                        of.get(i).files(),
                        of.get(i).figures(FEWEST_OF_AN_OUTCOME),
                        Map.of()));
            }
        });
        return compared(new AttributeFigures(attribute.id(), attribute.label(), groups, tooSmall));
    }

    private static AttributeFigures compared(AttributeFigures attribute) {
        return new AttributeFigures(
                attribute.id(),
                attribute.label(),
                attribute.groups().stream()
                        .map(group -> new GroupFigures(
                                group.id(), group.label(), group.files(), group.figures(), ratios(group, attribute)))
                        .toList(),
                attribute.tooSmall());
    }

    private static Map<FairnessMeasure, Estimate> ratios(GroupFigures group, AttributeFigures attribute) {
        Map<FairnessMeasure, Estimate> ratios = new EnumMap<>(FairnessMeasure.class);
        for (FairnessMeasure measure : FairnessMeasure.values()) {
            attribute
                    .best(measure)
                    .filter(best -> measure.isCompared() && !best.id().equals(group.id()))
                    .flatMap(best -> best.figure(measure))
                    .filter(best -> best.value() > 0)
                    .ifPresent(best ->
                            group.figure(measure).ifPresent(own -> ratios.put(measure, Proportions.ratio(own, best))));
        }
        return ratios;
    }
}
