package io.octroi.commands;

import io.octroi.client.DataFolder;
import io.octroi.features.Catalogue;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Models;
import io.octroi.scoring.Promotion;
import io.octroi.scoring.UnusableModel;
import io.octroi.training.Gate;
import io.octroi.training.ModelComparison;
import io.octroi.training.PromotionGates;
import io.octroi.training.PromotionGates.Evidence;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model promote}: makes a package the champion. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        header = "Keeps a model package in the database, and makes it the champion, if it passes every gate.",
        description = {
            "The gates: the package's own checks; no forbidden attribute without a waiver in the package; a cost per file"
                    + " that is not above the champion's; probabilities that keep their word; an answer for what the"
                    + " fairness report flags. What was found is told in the journal with who, when and why.",
            "A server that runs takes the model over within seconds, without failing a request. A package that fails"
                    + " changes nothing. With MLFLOW_TRACKING_URI the tracking server is told afterwards."
        })
final class ModelPromoteCommand implements Callable<Integer> {

    private static final int LONGEST_ACKNOWLEDGEMENT = 2_000;

    @Parameters(paramLabel = "DIR", description = "the package's folder")
    private Path folder;

    @Mixin
    private PromotionOptions options;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "reference clients to compare costs on; the figures out of fold stand for a model that has learnt from them")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--acknowledge",
            paramLabel = "TEXT",
            description = "your answer for what the fairness report flags; kept with the promotion")
    private Optional<String> acknowledge = Optional.empty();

    @Option(
            names = "--waive",
            paramLabel = "GATE",
            split = ",",
            description = "let it through a gate it fails: cost or calibration; kept with the promotion")
    private List<String> waive = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String by = options.by();
        String why = options.why();
        Set<Gate.Kind> waived = waived();
        Optional<String> acknowledgement =
                acknowledge.map(text -> UnusableOption.refuseUnfit("--acknowledge", text, LONGEST_ACKNOWLEDGEMENT));
        ModelPackage candidate = ModelPackage.read(folder);
        try (Stages stages = new Stages(Configuration.ofEnvironment())) {
            Optional<ModelPackage> champion = champion(stages.models());
            Map<String, String> found = new PromotionGates(
                            champion, data.map(place -> compared(champion, candidate, place)))
                    .pass(candidate, acknowledgement, waived);
            Promotion promotion = stages.champion().promote(folder, by, why, found);
            found.forEach((gate, words) -> say(gate + ": " + words));
            say("the champion is now model " + promotion.modelId());
            PromotionOptions.tellTracking(promotion.modelId(), folder, this::say);
        }
        return 0;
    }

    /** One that cannot be read is no reason to keep it. */
    private Optional<ModelPackage> champion(Models models) {
        try {
            return models.champion().map(Promotion::modelId).map(models::read);
        } catch (UnusableModel e) {
            say("the champion cannot be compared with: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Evidence compared(Optional<ModelPackage> champion, ModelPackage candidate, Path place) {
        try (ProgressDisplay progress = new ProgressDisplay(spec.commandLine().getErr())) {
            DataFolder clients = DataFolder.at(place, progress);
            ModelPackage now = champion.orElse(candidate);
            ModelComparison.Outcomes outcomes = new ModelComparison(now, candidate, Catalogue.standard())
                    .run(clients, flip -> {})
                    .outcomes()
                    .orElseThrow(() -> new UnusableOption(
                            "--data", place + " holds no reference clients of both outcomes, nothing can be compared"));
            return new Evidence(
                    outcomes,
                    ModelComparison.hasLearntFrom(now, clients),
                    ModelComparison.hasLearntFrom(candidate, clients));
        }
    }

    private Set<Gate.Kind> waived() {
        Set<Gate.Kind> gates = EnumSet.noneOf(Gate.Kind.class);
        for (String word : waive) {
            gates.add(PromotionGates.WAIVABLE.stream()
                    .filter(gate -> gate.name().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> UnusableOption.unknownWord(
                            "--waive",
                            word,
                            PromotionGates.WAIVABLE.stream()
                                    .map(gate -> gate.name().toLowerCase(Locale.ROOT))
                                    .sorted()
                                    .toList())));
        }
        return gates;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
