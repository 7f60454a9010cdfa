package io.octroi.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.octroi.client.Progress;
import io.octroi.client.Wording;
import io.octroi.scoring.Policy;
import io.octroi.statistics.Estimate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Whether a model treats groups of people alike: {@code fairness.json}, field by field.
 *
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param basis of which scores the figures speak
 * @param files how many reference clients were measured
 * @param threshold in solvency points: who reaches it counts as granted
 * @param smallestGroup the figures of groups with fewer files are not told
 * @param attributes sex, then age
 * @param proxies how well the model's features tell these attributes
 * @param flags what a person has to look at and to answer for before the model is used
 */
public record FairnessReport(
        int formatVersion,
        Basis basis,
        long files,
        double threshold,
        int smallestGroup,
        List<AttributeFigures> attributes,
        List<Proxy> proxies,
        List<Flag> flags) {

    public static final int FORMAT_VERSION = 1;

    /** Groups with fewer files are too small to be told, unless somebody asks for another bound. */
    public static final int SMALLEST_GROUP = 100;

    public FairnessReport {
        if (formatVersion != FORMAT_VERSION) {
            throw new IllegalArgumentException("format version " + formatVersion + " of a fairness report is unknown");
        }
        attributes = List.copyOf(attributes);
        proxies = List.copyOf(proxies);
        flags = List.copyOf(flags);
    }

    /** Of which scores the figures speak. */
    public enum Basis {
        /** Each client was scored by a model that had not learnt from them. */
        @JsonProperty("out-of-fold")
        OUT_OF_FOLD,
        /** The clients come from files that the model's manifest does not name. */
        @JsonProperty("other-files")
        OTHER_FILES,
        /** The model learnt from these very clients: its figures flatter. */
        @JsonProperty("learnt-from")
        LEARNT_FROM
    }

    /**
     * One attribute and its groups.
     *
     * @param groups those large enough to be told
     * @param tooSmall the labels of the others that are not empty
     */
    public record AttributeFigures(String id, Wording label, List<GroupFigures> groups, List<Wording> tooSmall) {

        public AttributeFigures {
            groups = List.copyOf(groups);
            tooSmall = List.copyOf(tooSmall);
        }

        /** The group with the highest figure of that kind, the first of equals. */
        public Optional<GroupFigures> best(FairnessMeasure measure) {
            return groups.stream()
                    .filter(group -> group.figures.containsKey(measure))
                    .reduce((best, next) -> next.value(measure) > best.value(measure) ? next : best);
        }
    }

    /**
     * One group.
     *
     * @param figures what is measured, each with its 95 % interval; what there are too few clients for is absent
     * @param ratios to the group with the highest figure, whose own ratio is absent
     */
    public record GroupFigures(
            String id,
            Wording label,
            long files,
            Map<FairnessMeasure, Estimate> figures,
            Map<FairnessMeasure, Estimate> ratios) {

        public GroupFigures {
            figures = ordered(figures);
            ratios = ordered(ratios);
        }

        public Optional<Estimate> figure(FairnessMeasure measure) {
            return Optional.ofNullable(figures.get(measure));
        }

        public Optional<Estimate> ratio(FairnessMeasure measure) {
            return Optional.ofNullable(ratios.get(measure));
        }

        private double value(FairnessMeasure measure) {
            return figure(measure).map(Estimate::value).orElse(Double.NaN);
        }

        private static Map<FairnessMeasure, Estimate> ordered(Map<FairnessMeasure, Estimate> figures) {
            Map<FairnessMeasure, Estimate> ordered = new EnumMap<>(FairnessMeasure.class);
            ordered.putAll(figures);
            return Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * How well a small model tells one group from the others, given what the measured model reads.
     *
     * @param attribute its id
     * @param question who is told from whom
     * @param clients on how many clients, none of whom the small model had seen
     * @param features how many features it was given
     * @param withoutOwn whether features that are, or are computed from, the attribute itself were kept from it
     * @param auc 0.5 is chance, 1 is certainty
     * @param strongest the ids of the features that gave most away, the strongest first
     */
    public record Proxy(
            String attribute,
            Wording question,
            int clients,
            int features,
            boolean withoutOwn,
            Estimate auc,
            List<String> strongest) {

        public Proxy {
            strongest = List.copyOf(strongest);
        }
    }

    /**
     * What a person has to answer for.
     *
     * @param id stays the same as long as the same group is concerned by the same thing
     * @param words what was found
     */
    public record Flag(String id, Wording words) {}

    /**
     * Measures a model on clients it was judged on.
     *
     * @param groups of the examples' clients, in their order
     * @param judgements of the examples' clients, in their order
     * @param examples whose features the proxy check reads: the model's own
     * @throws Untrainable when LightGBM refuses
     */
    static FairnessReport of(
            ProtectedGroups groups,
            IntFunction<Judgement> judgements,
            Examples examples,
            Policy policy,
            long seed,
            Progress progress) {
        if (groups.size() != examples.size()) {
            throw new IllegalArgumentException(groups.size() + " clients in groups, " + examples.size() + " examples");
        }
        Fairness fairness = new Fairness(SMALLEST_GROUP, groups, examples.features(), seed);
        for (int client = 0; client < examples.size(); client++) {
            fairness.add(client, judgements.apply(client), examples.row(client));
        }
        return fairness.report(Basis.OUT_OF_FOLD, policy.threshold(), progress);
    }

    /** As {@code fairness.json} holds it. */
    public byte[] json() {
        return FairnessJson.write(this);
    }

    /**
     * The report that a {@code fairness.json} tells of.
     *
     * @throws IllegalArgumentException when it tells of none, in one line
     */
    public static FairnessReport parse(String json) {
        try {
            return FairnessJson.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"), e);
        }
    }

    /** The section of a model card, in Markdown; it begins with its heading. */
    public String markdown() {
        return new FairnessText(this, Locale.ENGLISH).markdown();
    }
}
