package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistorySummary;
import io.octroi.decision.Replay.Cause;
import io.octroi.decision.Replay.Change;
import io.octroi.decision.Replay.Difference;
import io.octroi.scoring.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is otherwise today than a record says: model, threshold, data; and how much each of them moves the score. */
public class Today {

    private static final String NONE = "-";

    private final Clients clients;
    private final Champion champion;

    public Today(Clients clients, Champion champion) {
        this.clients = clients;
        this.champion = champion;
    }

    /** One cause after the other is brought up to date, so that their points add up to the whole difference. */
    List<Difference> differences(DecisionRecord record, RecordedFile file) {
        Optional<Assessor> now = champion.present();
        List<Difference> differences = new ArrayList<>();
        record.scored().ifPresent(told -> addModel(told, file, now, differences));
        clients.find(record.decision().client()).ifPresent(client -> addData(client, file, now, differences));
        return differences;
    }

    private static void addModel(
            RecordedScore told, RecordedFile file, Optional<Assessor> now, List<Difference> differences) {
        String id = now.map(assessor -> assessor.model().id()).orElse(NONE);
        if (!id.equals(told.model().id())) {
            double points = now.map(assessor -> solvency(assessor, file) - told.solvencyScore())
                    .orElse(0.0);
            Change another = new Change(Change.MODEL, told.model().id(), id);
            differences.add(new Difference(Cause.MODEL, List.of(another), points));
        }
        now.map(assessor -> assessor.model().manifest().policy())
                .filter(policy -> !policy.equals(told.model().policy()))
                .ifPresent(policy -> differences.add(threshold(told.model().policy(), policy)));
    }

    private static Difference threshold(Policy before, Policy now) {
        List<Change> changes = new ArrayList<>();
        addIfOther(Change.THRESHOLD, before.threshold(), now.threshold(), changes);
        addIfOther(Change.MARGIN, before.referMargin(), now.referMargin(), changes);
        return new Difference(Cause.THRESHOLD, changes, now.threshold() - before.threshold());
    }

    private static void addIfOther(String what, double before, double now, List<Change> changes) {
        if (before != now) {
            changes.add(new Change(what, Double.toString(before), Double.toString(now)));
        }
    }

    private void addData(Client client, RecordedFile file, Optional<Assessor> now, List<Difference> differences) {
        Optional<HistorySummary> history = clients.history(client.id());
        RecordedFile current = new RecordedFile(client.form(), history);
        if (current.equals(file)) {
            return;
        }
        double points = now.map(assessor -> solvency(assessor, current) - solvency(assessor, file))
                .orElse(0.0);
        differences.add(new Difference(Cause.DATA, changes(file, current), points));
    }

    private static List<Change> changes(RecordedFile before, RecordedFile now) {
        List<Change> changes = new ArrayList<>();
        for (FormField field : FormLayout.CURRENT.fields()) {
            String was = before.form().text(field).orElse(NONE);
            String is = now.form().text(field).orElse(NONE);
            if (!was.equals(is)) {
                changes.add(new Change(field.name(), was, is));
            }
        }
        if (!now.history().equals(before.history())) {
            changes.add(new Change(Change.HISTORY, summary(before), summary(now)));
        }
        return changes;
    }

    private static String summary(RecordedFile file) {
        return file.history().map(HistorySummary::version).orElse(NONE);
    }

    private static double solvency(Assessor assessor, RecordedFile file) {
        return assessor.score(file.vector(assessor)).solvencyScore();
    }
}
