package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistorySummary;
import io.octroi.decision.Replay.Cause;
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
        Optional<Assessor> now = assessor();
        List<Difference> differences = new ArrayList<>();
        record.scored().ifPresent(told -> addModel(told, file, now, differences));
        clients.find(record.decision().client()).ifPresent(client -> addData(client, file, now, differences));
        return differences;
    }

    private Optional<Assessor> assessor() {
        try {
            return Optional.of(champion.assessor());
        } catch (NoChampion | ScoringStopped e) {
            return Optional.empty();
        }
    }

    private static void addModel(
            RecordedScore told, RecordedFile file, Optional<Assessor> now, List<Difference> differences) {
        String id = now.map(assessor -> assessor.model().id()).orElse(NONE);
        if (!id.equals(told.model().id())) {
            double points = now.map(assessor -> solvency(assessor, file) - told.solvencyScore())
                    .orElse(0.0);
            differences.add(new Difference(Cause.MODEL, told.model().id(), id, points));
        }
        now.map(assessor -> assessor.model().manifest().policy())
                .filter(policy -> !policy.equals(told.model().policy()))
                .ifPresent(policy -> differences.add(threshold(told.model().policy(), policy)));
    }

    private static Difference threshold(Policy before, Policy now) {
        return new Difference(Cause.THRESHOLD, words(before), words(now), now.threshold() - before.threshold());
    }

    private static String words(Policy policy) {
        return policy.threshold() + " ± " + policy.referMargin();
    }

    private void addData(Client client, RecordedFile file, Optional<Assessor> now, List<Difference> differences) {
        Optional<HistorySummary> history = clients.history(client.id());
        RecordedFile current = new RecordedFile(client.form(), history);
        if (current.equals(file)) {
            return;
        }
        double points = now.map(assessor -> solvency(assessor, current) - solvency(assessor, file))
                .orElse(0.0);
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (FormField field : FormLayout.CURRENT.fields()) {
            Optional<String> was = file.form().text(field);
            Optional<String> is = current.form().text(field);
            if (!was.equals(is)) {
                before.add(field.name() + " " + was.orElse(NONE));
                after.add(field.name() + " " + is.orElse(NONE));
            }
        }
        if (!current.history().equals(file.history())) {
            before.add("credit history");
            after.add("another credit history");
        }
        differences.add(new Difference(Cause.DATA, String.join(", ", before), String.join(", ", after), points));
    }

    private static double solvency(Assessor assessor, RecordedFile file) {
        return assessor.score(file.vector(assessor)).solvencyScore();
    }
}
