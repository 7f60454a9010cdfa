package io.octroi.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.octroi.client.Clients;
import io.octroi.client.Quality;
import io.octroi.decision.Assessments;
import io.octroi.decision.Assessor;
import io.octroi.decision.BatchRules;
import io.octroi.decision.Champion;
import io.octroi.decision.DecisionCheck;
import io.octroi.decision.DecisionDesk;
import io.octroi.decision.DecisionExports;
import io.octroi.decision.DecisionSearch;
import io.octroi.decision.Decisions;
import io.octroi.decision.FullCheck;
import io.octroi.decision.Intake;
import io.octroi.decision.ListExports;
import io.octroi.decision.Oversight;
import io.octroi.decision.RecordReadings;
import io.octroi.decision.Rectifications;
import io.octroi.decision.Replays;
import io.octroi.decision.ScoringSwitch;
import io.octroi.decision.SecondExaminations;
import io.octroi.drift.DriftChecks;
import io.octroi.drift.Outcomes;
import io.octroi.features.Catalogue;
import io.octroi.features.StoredHistories;
import io.octroi.population.Population;
import io.octroi.population.ScoredReferences;
import io.octroi.population.SimilarClients;
import io.octroi.report.Reports;
import io.octroi.report.Verifier;
import io.octroi.scoring.Models;
import io.octroi.tracking.RecordedRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Offers the stages to pages and resources as application-scoped beans. */
@ApplicationScoped
class Wiring {

    @Produces
    @ApplicationScoped
    Stages stages() {
        return new Stages(Configuration.ofEnvironment());
    }

    void close(@Disposes Stages stages) {
        stages.close();
    }

    /** The application is up only when its data are: a demo database is filled before the first page. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event, Stages stages, Champion champion) {
        stages.warmUp();
        stages.keepSealing();
        stages.access().prepare();
        new DemoClients(stages).importIfEmpty();
        stages.follow(champion);
    }

    @Produces
    @ApplicationScoped
    Clients clients(Stages stages) {
        return stages.clients();
    }

    @Produces
    @ApplicationScoped
    Quality quality(Stages stages) {
        return stages.quality();
    }

    @Produces
    @ApplicationScoped
    Population population(Stages stages) {
        return stages.population();
    }

    @Produces
    @ApplicationScoped
    ScoredReferences scoredReferences(Stages stages) {
        return stages.scoredReferences();
    }

    @Produces
    @ApplicationScoped
    SimilarClients similarClients(Stages stages) {
        return stages.similarClients();
    }

    @Produces
    @ApplicationScoped
    Catalogue catalogue(Stages stages) {
        return stages.catalogue();
    }

    @Produces
    @ApplicationScoped
    Models models(Stages stages) {
        return stages.models();
    }

    @Produces
    @ApplicationScoped
    RecordedRuns recordedRuns(Stages stages) {
        return new RecordedRuns(stages.configuration().home());
    }

    @Produces
    @ApplicationScoped
    Champion champion(Stages stages, StoredHistories histories, MeterRegistry meters) {
        return stages.champion(histories, new GivenScores(meters)::count);
    }

    @Produces
    @ApplicationScoped
    DecisionDesk desk(Stages stages, Champion champion) {
        return stages.desk(champion);
    }

    @Produces
    @ApplicationScoped
    Decisions decisions(Stages stages) {
        return stages.decisions();
    }

    @Produces
    @ApplicationScoped
    SecondExaminations secondExaminations(Stages stages) {
        return stages.secondExaminations();
    }

    @Produces
    @ApplicationScoped
    Replays replays(Stages stages, Champion champion) {
        return stages.replays(champion);
    }

    @Produces
    @ApplicationScoped
    RecordReadings readings(Stages stages) {
        return stages.auditing().readings();
    }

    @Produces
    @ApplicationScoped
    Reports reports(Stages stages) {
        return stages.auditing().reports();
    }

    @Produces
    @ApplicationScoped
    Verifier verifier(Stages stages) {
        return stages.auditing().verifier();
    }

    @Produces
    BatchRules batchRules(Stages stages) {
        Configuration configuration = stages.configuration();
        return new BatchRules(configuration.home().resolve("batches"), (long) configuration.batchMegabytes() << 20);
    }

    @Produces
    @ApplicationScoped
    DriftChecks driftChecks(Stages stages) {
        return stages.drift().checks();
    }

    @Produces
    @ApplicationScoped
    Outcomes outcomes(Stages stages) {
        return stages.drift().outcomes();
    }

    @Produces
    @ApplicationScoped
    Oversight oversight(Stages stages) {
        return stages.auditing().oversight();
    }

    @Produces
    @ApplicationScoped
    ScoringSwitch scoringSwitch(Stages stages) {
        return stages.scoringSwitch();
    }

    @Produces
    @ApplicationScoped
    Assessments assessments(Stages stages) {
        return stages.assessments();
    }

    @Produces
    @ApplicationScoped
    ListExports listExports(Stages stages, Assessments assessments) {
        return stages.auditing().applicantLists(assessments);
    }

    @Produces
    @ApplicationScoped
    DecisionSearch decisionSearch(Stages stages) {
        return stages.auditing().search();
    }

    @Produces
    @ApplicationScoped
    DecisionExports decisionExports(Stages stages) {
        return stages.auditing().decisionLists();
    }

    @Produces
    @ApplicationScoped
    DecisionCheck decisionCheck(Stages stages) {
        return stages.auditing().decisionCheck();
    }

    @Produces
    @ApplicationScoped
    FullCheck fullCheck(Stages stages) {
        return stages.auditing().fullCheck();
    }

    void end(@Disposes FullCheck check) {
        check.close();
    }

    @Produces
    @ApplicationScoped
    Rectifications rectifications(Stages stages, Champion champion) {
        return stages.rectifications(champion);
    }

    @Produces
    @ApplicationScoped
    Intake intake(Stages stages, Champion champion) {
        return stages.intake(champion);
    }

    /** The champion's assessor of one moment: a request is answered by one model, whatever is promoted meanwhile. */
    @Produces
    @RequestScoped
    Assessor assessor(Champion champion) {
        return champion.assessor();
    }

    @Produces
    @ApplicationScoped
    StoredHistories histories(Clients clients) {
        return new StoredHistories(clients);
    }
}
