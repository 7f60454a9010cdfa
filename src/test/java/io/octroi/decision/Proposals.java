package io.octroi.decision;

import io.octroi.client.Client;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Builds proposals of decisions on what is seen at the moment they are built. */
final class Proposals {

    static final Decider ADA = new Decider("ada", List.of("advisor"));
    static final Decider BOB = new Decider("bob", List.of("advisor", "auditor"));
    static final String MOTIVE = "The employer confirmed the income by telephone.";

    private final AssessedApplicants applicants;
    private final long client;
    private Answer answer = Answer.GRANTED;
    private Optional<Ground> ground = Optional.of(Ground.DOCUMENTS);
    private String motive = MOTIVE;
    private BigDecimal amount = new BigDecimal("1500.50");
    private int months = 24;
    private Optional<String> key = Optional.empty();

    private Proposals(AssessedApplicants applicants, long client) {
        this.applicants = applicants;
        this.client = client;
    }

    static Proposals on(AssessedApplicants applicants, long client) {
        return new Proposals(applicants, client);
    }

    Proposals answering(Answer wanted) {
        answer = wanted;
        return this;
    }

    Proposals withGround(Optional<Ground> wanted) {
        ground = wanted;
        return this;
    }

    Proposals withMotive(String wanted) {
        motive = wanted;
        return this;
    }

    Proposals withAmount(String wanted) {
        amount = new BigDecimal(wanted);
        return this;
    }

    Proposals withMonths(int wanted) {
        months = wanted;
        return this;
    }

    Proposals withKey(String wanted) {
        key = Optional.of(wanted);
        return this;
    }

    /** The proposal of somebody who sees the client now, with so many decisions. */
    Proposal seeing(int decisions) {
        Client now = applicants.stages.clients().get(client + "");
        boolean scored = applicants.champion.isReady();
        Optional<Assessment> assessment =
                scored ? Optional.of(applicants.champion.assessor().assess(now)) : Optional.empty();
        Seen seen = new Seen(
                decisions,
                assessment.map(said -> said.score().modelId()),
                assessment
                        .map(said -> OptionalDouble.of(said.score().solvencyScore()))
                        .orElse(OptionalDouble.empty()),
                OptionalLong.of(now.importId()),
                Locale.FRENCH,
                Channel.PAGE,
                Optional.empty());
        return new Proposal(client, answer, ground, motive, amount, months, seen, key);
    }
}
