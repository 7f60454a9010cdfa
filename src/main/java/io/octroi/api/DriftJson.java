package io.octroi.api;

import io.octroi.drift.ColumnDrift;
import io.octroi.drift.DriftChecks;
import io.octroi.drift.DriftReport;
import io.octroi.drift.Misreading;
import io.octroi.drift.MissingValues;
import io.octroi.drift.Obstacle;
import io.octroi.drift.StoredCheck;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest check of drift as other tools read it.
 *
 * @param latest null as long as no check was made
 */
record DriftJson(@Nullable Check latest) {

    static DriftJson of(Optional<DriftChecks.Kept> kept) {
        return new DriftJson(
                kept.map(found -> Check.of(found.check(), found.report())).orElse(null));
    }

    /**
     * One check.
     *
     * @param tested how many columns have a score
     * @param drifted how many of them drift by the reference tool's rule
     * @param datasetDrift whether half of the tested ones do
     * @param alerts how many columns ask for a look: beyond threshold and noise floor, or by their gaps or categories
     * @param found whether anything asks for a look
     */
    record Check(
            long id,
            String at,
            String by,
            String modelId,
            int referenceClients,
            int currentClients,
            int tested,
            int drifted,
            double driftedShare,
            boolean datasetDrift,
            int alerts,
            boolean found,
            List<Column> columns) {

        static Check of(StoredCheck check, DriftReport report) {
            return new Check(
                    check.id(),
                    check.at().toString(),
                    check.by(),
                    check.model(),
                    check.referenceClients(),
                    check.currentClients(),
                    check.tested(),
                    check.drifted(),
                    report.driftedShare(),
                    report.datasetDrift(),
                    check.alerts(),
                    check.found(),
                    report.columns().stream().map(Column::of).toList());
        }
    }

    /**
     * One column.
     *
     * @param method the test by the reference tool's name; null where the column cannot be assessed
     * @param drift what the reference tool says
     * @param noiseFloor how far a score must go so that chance hardly explains it
     * @param alert whether the column asks for a look
     * @param notAssessable why nothing can be said of it, such as {@code empty-current}; null where something can
     * @param missingReference the share of reference clients without a value
     * @param looksMultipliedBy the factor its values look misread by, such as -1; null where they do not
     * @param derivedFrom the misread column that this one is derived from
     * @param importance the share of the model's contributions that it has
     */
    record Column(
            String column,
            @Nullable String method,
            @Nullable Double threshold,
            @Nullable Double score,
            boolean drift,
            @Nullable Double noiseFloor,
            boolean alert,
            @Nullable String notAssessable,
            @Nullable Double missingReference,
            @Nullable Double missingCurrent,
            @Nullable Double looksMultipliedBy,
            @Nullable String derivedFrom,
            @Nullable Double importance) {

        static Column of(ColumnDrift column) {
            return new Column(
                    column.column(),
                    column.method().orElse(null),
                    column.threshold().orElse(null),
                    column.score().orElse(null),
                    column.drift(),
                    column.noiseFloor().orElse(null),
                    column.asksForALook(),
                    column.obstacle().map(Column::word).orElse(null),
                    column.missing().map(MissingValues::reference).orElse(null),
                    column.missing().map(MissingValues::current).orElse(null),
                    column.misreading().map(Misreading::factor).orElse(null),
                    column.derivedFrom().orElse(null),
                    column.importance().orElse(null));
        }

        private static String word(Obstacle obstacle) {
            return obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
