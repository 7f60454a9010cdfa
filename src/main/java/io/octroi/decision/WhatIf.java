package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.Range;
import io.octroi.explanation.Lever;
import io.octroi.explanation.Reason;
import io.octroi.explanation.Reasons;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the model says of an application, beside what it would say had something else been asked for: both by one model,
 * with one credit history. Nothing of it is stored.
 *
 * @param asked the application as it is
 * @param tried the same, had it been the one that was tried
 * @param shifts the principal reasons of both, those of the trial first
 * @param unusual what was tried and hardly any reference client asks for
 */
public record WhatIf(Side asked, Side tried, List<Shift> shifts, List<Unusual> unusual) {

    /**
     * What a client can ask otherwise: the kind of contract, and whatever a {@link Lever} moves. What a client is, or has
     * lived through, nobody can ask otherwise.
     */
    public static final List<FormField> FIELDS = Stream.concat(
                    Stream.of(FormLayout.CURRENT.field("NAME_CONTRACT_TYPE")), Lever.fields().stream())
            .toList();

    public WhatIf {
        shifts = List.copyOf(shifts);
        unusual = List.copyOf(unusual);
    }

    /**
     * A number so small or so large that the model has seen few of the kind.
     *
     * @param usual between the 1 % and the 99 % quantile of the reference clients it learned from
     */
    public record Unusual(FormField field, Range usual) {}

    /** A score and its principal reasons. */
    public record Side(Score score, Reasons reasons) {}

    /**
     * What became of a principal reason.
     *
     * @param asked as it weighs on the application; absent where it is new
     * @param tried as it would weigh; absent where it is gone
     */
    public record Shift(Optional<Reason> asked, Optional<Reason> tried) {

        public Fate fate() {
            return tried.isEmpty() ? Fate.WENT : asked.isEmpty() ? Fate.CAME : Fate.STAYED;
        }
    }

    /** Whether a reason is among the principal ones of both, of the trial alone, or of the application alone. */
    public enum Fate {
        STAYED,
        CAME,
        WENT
    }

    static WhatIf of(Side asked, Side tried, ApplicationForm form, Manifest manifest) {
        List<Unusual> unusual = FIELDS.stream()
                .flatMap(field -> unusual(field, form.number(field), manifest).stream())
                .toList();
        return new WhatIf(asked, tried, shifts(asked, tried), unusual);
    }

    private static Optional<Unusual> unusual(FormField field, double number, Manifest manifest) {
        return manifest.typicalOf(field.name())
                .filter(typical -> number < typical.low() || number > typical.high())
                .map(typical -> new Unusual(field, new Range(typical.low(), typical.high())));
    }

    private static List<Shift> shifts(Side asked, Side tried) {
        List<Shift> shifts = new ArrayList<>();
        for (Reason reason : tried.reasons().all()) {
            shifts.add(new Shift(alike(reason, asked.reasons()), Optional.of(reason)));
        }
        asked.reasons().all().stream()
                .filter(reason -> alike(reason, tried.reasons()).isEmpty())
                .forEach(reason -> shifts.add(new Shift(Optional.of(reason), Optional.empty())));
        return shifts;
    }

    /** A reason is the same while it is about the same theme, and points the same way. */
    private static Optional<Reason> alike(Reason reason, Reasons others) {
        return others.all().stream()
                .filter(other -> other.theme().equals(reason.theme()) && other.isAgainst() == reason.isAgainst())
                .findFirst();
    }

    /** By how many points the score would differ, both taken with the one decimal with which they are shown. */
    public double points() {
        return rounded(tried) - rounded(asked);
    }

    private static double rounded(Side side) {
        return Math.rint(10 * side.score().solvencyScore()) / 10;
    }
}
