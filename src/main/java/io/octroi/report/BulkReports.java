package io.octroi.report;

import io.octroi.client.Progress;
import io.octroi.decision.Decision;
import io.octroi.decision.Decisions;
import io.octroi.journal.Entry;
import io.octroi.scoring.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the reports of all decisions of a period into a folder, with an index and fingerprints. A run that was ended anyhow
 * is taken up by the next one; however many there are, a few are in memory at a time.
 */
public final class BulkReports {

    /** So many are printed at a time. */
    private static final int PAGE = 16;

    private static final String[] HEADER = {
        "decision", "client", "ordinal", "at", "answer", "recommendation", "agreement", "by", "file", "sha256"
    };

    private final Decisions decisions;
    private final Reports reports;
    private final String actor;

    /** @param actor who asks for them, as the journal names them */
    public BulkReports(Decisions decisions, Reports reports, String actor) {
        this.decisions = decisions;
        this.reports = reports;
        this.actor = actor;
    }

    /**
     * A period, both days included.
     *
     * @param zone in which days begin
     */
    public record Period(LocalDate from, LocalDate to, ZoneId zone) {}

    /**
     * What was written.
     *
     * @param written reports that are in the folder now
     * @param kept those of them that an earlier run had written
     * @param erased decisions whose record was erased with the client
     */
    public record Result(long written, long kept, long erased) {

        private static Result none() {
            return new Result(0, 0, 0);
        }

        private Result with(Row row) {
            return new Result(
                    written + (row.sha256().isEmpty() ? 0 : 1),
                    kept + (row.kept() ? 1 : 0),
                    erased + (row.sha256().isEmpty() ? 1 : 0));
        }
    }

    private record Row(Decision decision, String file, Optional<String> sha256, boolean kept) {}

    /**
     * Writes them in the order of their numbers.
     *
     * @throws UnusableFolder when the folder is finished, or holds anything else
     * @throws FailedReport when the database refuses
     */
    public Result write(Period period, Locale language, Path out, Progress progress) throws IOException {
        Decisions.Span span = new Decisions.Span(
                period.from().atStartOfDay(period.zone()).toInstant(),
                period.to().plusDays(1).atStartOfDay(period.zone()).toInstant());
        long total = decisions.count(span);
        Result result = Result.none();
        try (ReportFolder folder = ReportFolder.at(out)) {
            folder.index(HEADER);
            List<Decision> page = decisions.within(span, 0, PAGE);
            while (!page.isEmpty()) {
                for (Row row : page.parallelStream()
                        .map(one -> row(one, language, folder))
                        .toList()) {
                    note(row, folder);
                    result = result.with(row);
                    progress.advanced("printing reports", result.written() + result.erased(), total);
                }
                page = decisions.within(span, page.get(page.size() - 1).id(), PAGE);
            }
            tell(period, language, result, folder.finish());
        }
        return result;
    }

    private Row row(Decision decision, Locale language, ReportFolder folder) {
        String file = Paper.REPORT.fileName(decision.id(), language);
        try {
            Optional<String> there =
                    folder.content(file).map(Sha256::of).filter(sha256 -> reports.isIssued(sha256, decision));
            if (there.isPresent()) {
                return new Row(decision, file, there, true);
            }
            byte[] pdf = reports.printed(decision, Paper.REPORT, language);
            folder.put(file, pdf);
            return new Row(decision, file, Optional.of(Sha256.of(pdf)), false);
        } catch (NoPaper e) {
            return new Row(decision, "", Optional.empty(), false);
        } catch (SQLException e) {
            throw new FailedReport(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Row row, ReportFolder folder) throws IOException {
        Decision decision = row.decision();
        folder.index(
                Long.toString(decision.id()),
                Long.toString(decision.client()),
                Integer.toString(decision.ordinal()),
                decision.at().toString(),
                word(decision.answer()),
                decision.recommendation().map(BulkReports::word).orElse(""),
                word(decision.agreement()),
                decision.by(),
                row.file(),
                row.sha256().orElse(""));
        if (row.sha256().isPresent()) {
            folder.fingerprint(row.file(), row.sha256().get());
        }
    }

    private void tell(Period period, Locale language, Result result, String sha256) {
        try {
            reports.tell(Entry.of("report.exported", actor)
                    .with("from", period.from().toString())
                    .with("to", period.to().toString())
                    .with("language", language.getLanguage())
                    .with("reports", result.written())
                    .with("sha256", sha256));
        } catch (SQLException e) {
            throw new FailedReport(e);
        }
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
