package io.octroi.api;

import io.octroi.decision.DecidedMeanwhile;
import io.octroi.decision.ExaminedByAnother;
import io.octroi.decision.FailedDecision;
import io.octroi.decision.Fault;
import io.octroi.decision.KeyTaken;
import io.octroi.decision.OutcomeKnown;
import io.octroi.decision.Proposal;
import io.octroi.decision.SeenOtherwise;
import io.octroi.decision.UnacceptableDecision;
import io.octroi.decision.UnknownDecision;
import io.octroi.problem.ProblemKind;
import io.octroi.report.NoPaper;
import java.util.Optional;

/** Why a decision is not taken, or not found, as a problem. */
final class DecisionProblems {

    private DecisionProblems() {}

    /** The problem, where it is about a decision. */
    static Optional<Problem> of(Throwable e, String path) {
        if (e instanceof UnacceptableDecision refused) {
            return Optional.of(unacceptable(refused, path));
        }
        if (e instanceof DecidedMeanwhile late) {
            return Optional.of(conflict(
                            ProblemKind.DECIDED_MEANWHILE,
                            "Another decision on this client stands: look at it, and follow it to decide anew.",
                            path)
                    .beside(DecisionJson.of(late.standing())));
        }
        if (e instanceof SeenOtherwise) {
            return Optional.of(conflict(
                    ProblemKind.SEEN_OTHERWISE,
                    "The file, or what the model in use says of it, is not what was seen: look at the client again.",
                    path));
        }
        if (e instanceof ExaminedByAnother) {
            return Optional.of(conflict(
                    ProblemKind.SECOND_EXAMINATION,
                    "The client asked for a second examination: another advisor than the one who refused decides, after reading"
                            + " on the pages what the client says.",
                    path));
        }
        if (e instanceof OutcomeKnown) {
            return Optional.of(conflict(
                    ProblemKind.OUTCOME_KNOWN,
                    "This is no applicant: the client's credit has ended, and there is nothing to decide.",
                    path));
        }
        return ofRequest(e, path);
    }

    private static Optional<Problem> ofRequest(Throwable e, String path) {
        if (e instanceof KeyTaken) {
            return Optional.of(Problem.of(
                    ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "You used this key for another decision: a new decision needs a new key.",
                    path));
        }
        if (e instanceof UnknownDecision) {
            return Optional.of(Problem.of(ProblemKind.UNKNOWN_DECISION, "No decision has this number.", path));
        }
        if (e instanceof NoPaper none) {
            ProblemKind kind =
                    none.reason() == NoPaper.Reason.ERASED ? ProblemKind.RECORD_ERASED : ProblemKind.NOT_REFUSED;
            return Optional.of(Problem.of(kind, kind.detail(), path));
        }
        return e instanceof FailedDecision
                ? Optional.of(Problem.of(
                        ProblemKind.NOT_RECORDED,
                        "The decision is not known to be recorded: send the same request with the same"
                                + " Idempotency-Key again, or look at GET /api/decisions?client=.",
                        path))
                : Optional.empty();
    }

    private static Problem conflict(ProblemKind kind, String detail, String path) {
        return Problem.of(kind, detail + " Nothing was recorded.", path);
    }

    private static Problem unacceptable(UnacceptableDecision refused, String path) {
        return Problem.of(
                ProblemKind.UNACCEPTABLE_DECISION,
                "The decision cannot be taken like this; errors tells why. Nothing was recorded.",
                path,
                refused.faults().stream()
                        .map(fault -> new Problem.Fault("/" + member(fault), sentence(fault)))
                        .toArray(Problem.Fault[]::new));
    }

    private static String member(Fault fault) {
        return fault.field().equals("ground") ? "reasonCode" : fault.field();
    }

    private static String sentence(Fault fault) {
        return switch (fault) {
            case GROUND_MISSING -> "a reason code is needed: the decision refuses, or does not follow a recommendation";
            case MOTIVE_TOO_SHORT ->
                "a motive of at least %d characters is needed: the decision refuses, or does not follow a recommendation"
                        .formatted(Proposal.SHORTEST_MOTIVE);
            case MOTIVE_TOO_LONG -> "at most %d characters are taken".formatted(Proposal.LONGEST_MOTIVE);
            case MOTIVE_UNPRINTABLE -> "it holds characters that no reader would see";
            case AMOUNT_OUT_OF_RANGE ->
                "an amount above 0, of at most %s, with at most two decimals is expected"
                        .formatted(Proposal.MOST.toPlainString());
            case MONTHS_OUT_OF_RANGE -> "from 1 to %d months are expected".formatted(Proposal.MOST_MONTHS);
            case KEY_UNUSABLE -> "a key has from 1 to 100 visible characters of ASCII";
        };
    }
}
