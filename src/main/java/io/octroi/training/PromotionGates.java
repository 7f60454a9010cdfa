package io.octroi.training;

import io.octroi.scoring.Manifest;
import io.octroi.scoring.Manifest.Waiver;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.ReliabilityBin;
import io.octroi.training.Gate.Kind;
import io.octroi.training.Gate.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of a model before it takes the champion's place. */
public final class PromotionGates {

    /** By so much, beyond chance, predicted and observed default rates may differ on average. */
    static final double LARGEST_CALIBRATION_ERROR = 0.02;

    /** What a person may let through; the reason for the promotion answers for it. */
    public static final Set<Kind> WAIVABLE = Set.of(Kind.COST, Kind.CALIBRATION);

    private static final String COST = "cost";

    private final Optional<ModelPackage> champion;
    private final Optional<Evidence> evidence;

    /**
     * @param champion the model in use, if there is one
     * @param evidence how both fare on the same clients; without it what the packages say of themselves must do
     */
    public PromotionGates(Optional<ModelPackage> champion, Optional<Evidence> evidence) {
        this.champion = champion;
        this.evidence = evidence;
    }

    /**
     * The champion, A, and the candidate, B, on reference clients. Of a model that has learnt from these very clients its
     * package's figures out of fold are taken instead.
     */
    public record Evidence(ModelComparison.Outcomes outcomes, boolean championHasLearnt, boolean candidateHasLearnt) {}

    /**
     * Lets a model through, or not.
     *
     * @param candidate has passed the package's own checks
     * @param acknowledgement who promotes it answers for what the fairness report flags, in their words
     * @param waived the gates that somebody lets it through
     * @return what was found, by gate, to be kept with the promotion
     * @throws Unpromotable when a gate stays closed
     */
    public Map<String, String> pass(ModelPackage candidate, Optional<String> acknowledgement, Set<Kind> waived) {
        List<Gate> gates = examine(candidate, acknowledgement).stream()
                .map(gate -> gate.verdict() == Verdict.FAILED && waived.contains(gate.kind()) ? gate.waived() : gate)
                .toList();
        List<Gate> failed =
                gates.stream().filter(gate -> gate.verdict() == Verdict.FAILED).toList();
        if (!failed.isEmpty()) {
            throw new Unpromotable(candidate.id(), failed);
        }
        Map<String, String> found = new LinkedHashMap<>();
        gates.forEach(gate -> found.put(
                gate.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                (gate.verdict() == Verdict.WAIVED ? "waived: " : "") + gate.words()));
        return found;
    }

    /** Every gate, in order, whether open or not. */
    List<Gate> examine(ModelPackage candidate, Optional<String> acknowledgement) {
        return List.of(
                Gate.of(Kind.PACKAGE, true, "every check passed"),
                forbidden(candidate.manifest()),
                cost(candidate),
                calibration(candidate.manifest()),
                fairness(candidate, acknowledgement));
    }

    /** A package that reads a forbidden attribute without a waiver is refused when it is read. */
    private static Gate forbidden(Manifest candidate) {
        String waivers = candidate.waivers().stream().map(PromotionGates::told).collect(Collectors.joining(", "));
        return Gate.of(Kind.FORBIDDEN_ATTRIBUTES, true, waivers.isEmpty() ? "none is read" : waivers);
    }

    private static String told(Waiver waiver) {
        return waiver.feature() + " waived by " + waiver.by() + " (" + waiver.why() + ")";
    }

    private Gate cost(ModelPackage candidate) {
        if (champion.isEmpty()) {
            return Gate.of(Kind.COST, true, "there is no champion to compare with");
        }
        ModelPackage now = champion.get();
        if (now.id().equals(candidate.id())) {
            return Gate.of(Kind.COST, true, "it is the champion already");
        }
        boolean fresh = evidence.isPresent()
                && !evidence.get().championHasLearnt()
                && !evidence.get().candidateHasLearnt();
        if (fresh) {
            ModelComparison.Outcomes outcomes = evidence.orElseThrow().outcomes();
            return Gate.of(Kind.COST, outcomes.costOfB() <= outcomes.costOfA(), outcomes.words());
        }
        return costOutOfFold(now.manifest(), candidate.manifest());
    }

    /** At least one of them tells its own cost, out of fold. */
    private Gate costOutOfFold(Manifest now, Manifest candidate) {
        Optional<Double> before = evidence.filter(found -> !found.championHasLearnt())
                .map(found -> found.outcomes().costOfA())
                .or(() -> figure(now, COST).filter(cost -> now.costMatrix().equals(candidate.costMatrix())));
        Optional<Double> after = evidence.filter(found -> !found.candidateHasLearnt())
                .map(found -> found.outcomes().costOfB())
                .or(() -> figure(candidate, COST));
        if (before.isEmpty() || after.isEmpty() || (evidence.isEmpty() && !onTheSameFiles(now, candidate))) {
            return Gate.of(
                    Kind.COST,
                    false,
                    "its cost cannot be compared with the champion's, which learnt from other files or with other costs:"
                            + " give --data DIR with reference clients to score both on, those that it has learnt from"
                            + " will do, or --waive cost");
        }
        return Gate.of(
                Kind.COST,
                after.get() <= before.get(),
                format(
                        "it costs %.4f per file, the champion %.4f, on the same clients, none of whom the model that"
                                + " scored them had learnt from",
                        after.get(), before.get()));
    }

    private static boolean onTheSameFiles(Manifest a, Manifest b) {
        return !a.provenance().inputs().isEmpty()
                && a.provenance().inputs().equals(b.provenance().inputs());
    }

    private static Optional<Double> figure(Manifest manifest, String name) {
        return Optional.ofNullable(manifest.metrics().get(name));
    }

    private Gate calibration(Manifest candidate) {
        List<ReliabilityBin> table = evidence.filter(found -> !found.candidateHasLearnt())
                .map(found -> found.outcomes().reliabilityOfB())
                .orElse(candidate.reliability());
        if (table.isEmpty()) {
            return Gate.of(
                    Kind.CALIBRATION,
                    false,
                    "nobody has checked its probabilities: give --data DIR with reference clients that it has not learnt"
                            + " from, or --waive calibration");
        }
        double error = ReliabilityBin.error(table);
        double chance = ReliabilityBin.chanceError(table);
        return Gate.of(
                Kind.CALIBRATION,
                error <= LARGEST_CALIBRATION_ERROR + chance,
                format(
                        "predicted and observed default rates differ by %.4f on average, %.4f by chance alone; up to %.2f"
                                + " more is allowed",
                        error, chance, LARGEST_CALIBRATION_ERROR));
    }

    private static Gate fairness(ModelPackage candidate, Optional<String> acknowledgement) {
        List<String> flags = candidate
                .fairnessFlags()
                .map(found -> found.stream()
                        .map(flag -> flag.words().replaceAll("[.]$", ""))
                        .toList())
                .orElse(List.of("whether it treats groups of people alike was not measured"));
        if (flags.isEmpty()) {
            return Gate.of(Kind.FAIRNESS, true, "nothing is flagged");
        }
        String found = String.join("; ", flags);
        return acknowledgement
                .map(words -> Gate.of(Kind.FAIRNESS, true, found + "; acknowledged: " + words))
                .orElseGet(() -> Gate.of(
                        Kind.FAIRNESS, false, "answer with --acknowledge TEXT for what fairness flags: " + found));
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
