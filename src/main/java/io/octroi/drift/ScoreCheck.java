package io.octroi.drift;

import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Compares what a model says of two samples, and with what became of their clients. */
final class ScoreCheck {

    static final String SCORE = "solvency_score";

    private final ModelPackage model;
    private final DriftRules rules;
    private final double level;
    private final Sample reference;
    private final Sample current;

    ScoreCheck(ModelPackage model, DriftRules rules, double level, Sample reference, Sample current) {
        this.model = model;
        this.rules = new DriftRules(rules.share(), Map.of(), Map.of(), rules.draws(), rules.seed());
        this.level = level;
        this.reference = reference;
        this.current = current;
    }

    ScoreDrift drift() {
        List<String> absent = new ArrayList<>(ScoredRows.absent(model, reference));
        ScoredRows.absent(model, current).stream()
                .filter(input -> !absent.contains(input))
                .forEach(absent::add);
        if (!absent.isEmpty()) {
            return ScoreDrift.unscored(model.id(), absent);
        }
        List<Score> before = ScoredRows.of(model, reference);
        List<Score> now = ScoredRows.of(model, current);
        SampleColumn scoresBefore = solvency(before);
        Map<String, List<Integer>> months = months();
        ColumnDrift score = new ColumnCheck(SCORE, Optional.empty(), rules, level, Optional.empty())
                .check(Optional.of(scoresBefore), Optional.of(solvency(now)));
        return new ScoreDrift(
                model.id(),
                List.of(),
                Optional.of(score),
                Optional.of(grantRate(before, now)),
                months.entrySet().stream()
                        .map(month -> stability(month.getKey(), scoresBefore, at(now, month.getValue())))
                        .toList(),
                performance("", reference, before, all(reference)),
                performance("", current, now, all(current)),
                months.entrySet().stream()
                        .flatMap(month -> performance(month.getKey(), current, now, month.getValue()).stream())
                        .toList());
    }

    private GrantRate grantRate(List<Score> before, List<Score> now) {
        MissingValues refused = MissingValues.of(before.size(), granted(before), now.size(), granted(now), level);
        return new GrantRate(1 - refused.reference(), 1 - refused.current(), refused.pValue(), refused.alert());
    }

    private MonthStability stability(String month, SampleColumn scoresBefore, List<Score> scores) {
        ColumnDrift psi = new ColumnCheck(
                        SCORE,
                        Optional.empty(),
                        new DriftRules(rules.share(), Map.of(SCORE, Method.PSI), Map.of(), rules.draws(), rules.seed()),
                        level,
                        Optional.empty())
                .check(Optional.of(scoresBefore), Optional.of(solvency(scores)));
        return new MonthStability(
                month,
                scores.size(),
                psi.score().orElse(0.0),
                psi.usual().orElse(0.0),
                scores.stream().mapToDouble(Score::solvencyScore).average().orElse(0),
                (double) granted(scores) / scores.size());
    }

    private Optional<Performance> performance(String month, Sample sample, List<Score> scores, List<Integer> rows) {
        Optional<SampleColumn> outcomes = sample.column(DriftCheck.OUTCOME).filter(column -> !column.isText());
        List<Integer> known = outcomes.map(column -> rows.stream()
                        .filter(row -> column.value(row) == 0 || column.value(row) == 1)
                        .toList())
                .orElse(List.of());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        boolean[] defaulted = new boolean[known.size()];
        for (int i = 0; i < defaulted.length; i++) {
            defaulted[i] = outcomes.orElseThrow().value(known.get(i)) == 1;
        }
        return Optional.of(Performance.of(month, at(scores, known), defaulted, model.manifest()));
    }

    /** The rows of the current sample by month; none where months are not known. */
    private Map<String, List<Integer>> months() {
        Map<String, List<Integer>> months = new TreeMap<>();
        current.column(DriftCheck.MONTH).filter(SampleColumn::isText).ifPresent(column -> {
            List<String> texts = column.texts();
            for (int row = 0; row < column.rows(); row++) {
                double code = column.value(row);
                if (code < texts.size()) {
                    months.computeIfAbsent(texts.get((int) code), month -> new ArrayList<>())
                            .add(row);
                }
            }
        });
        return new LinkedHashMap<>(months);
    }

    private static List<Integer> all(Sample sample) {
        return IntStream.range(0, sample.rows()).boxed().toList();
    }

    private static List<Score> at(List<Score> scores, List<Integer> rows) {
        return rows.stream().map(scores::get).toList();
    }

    private static SampleColumn solvency(List<Score> scores) {
        SampleColumn column = new SampleColumn();
        scores.forEach(score -> column.add(score.solvencyScore()));
        return column;
    }

    private static int granted(List<Score> scores) {
        return (int) scores.stream()
                .filter(score -> score.recommendation() == Recommendation.GRANT)
                .count();
    }
}
