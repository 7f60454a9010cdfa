package io.octroi.training;

import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.Manifest.Waiver;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The card of a model that somebody else trained: what is known of it, and how much is not.
 *
 * @param files SHA-256 of each file it was adopted from, by name
 * @param calibrated whether its owner brought a calibration
 */
record AdoptedCard(
        Map<String, String> files, List<Input> inputs, List<Waiver> waivers, boolean calibrated, double threshold) {

    /** In Markdown. */
    String markdown(String modelId) {
        return String.format(
                Locale.ROOT,
                """
                # Model card: %s

                ## Purpose
                Scores applications for consumer credit, to help an advisor decide. It recommends; a named person
                decides. Somebody else trained this model; it was adopted from:

                %s

                ## What it reads
                %d inputs. %s

                ## Threshold
                Granted from a solvency score of %.2f, as whoever adopted it decided.

                ## Limits
                - Nothing is known of the clients it learnt from, nor of how well it ranks.
                - Its probabilities are %s: nobody checked here whether they keep their word.
                - Its importance is measured over invented vectors, drawn from the model's own thresholds.
                """,
                modelId,
                lines(files.entrySet().stream()
                        .map(file -> file.getKey() + ", SHA-256 " + file.getValue())
                        .toList()),
                inputs.size(),
                waivers.isEmpty()
                        ? "None of them is forbidden."
                        : "Forbidden, and let through by a waiver:\n\n" + told(),
                threshold,
                calibrated ? "those of its owner's calibration" : "its own");
    }

    private String told() {
        return lines(waivers.stream()
                .map(waiver -> waiver.feature() + ", by " + waiver.by() + ": " + waiver.why())
                .toList());
    }

    private static String lines(List<String> items) {
        return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }
}
