package io.octroi.api;

import io.octroi.client.Warning;
import io.octroi.decision.ScoreColumns;
import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores and problems as CSV: the columns of the command {@code score}, then the line of the row, the rules of its warnings, and
 * why there is no score. No cell is a formula to a spreadsheet: what is no number of ours begins with a letter or a slash.
 */
final class CsvAnswer implements BatchAnswer {

    private final Writer out;
    private final Scoring scoring;
    private final ScoreColumns columns;
    private final boolean top;

    CsvAnswer(OutputStream out, Scoring scoring) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.scoring = scoring;
        this.columns = new ScoreColumns(scoring.explainsAll() ? Optional.of(scoring.order()) : Optional.empty());
        this.top = scoring.explains() && !scoring.explainsAll();
        this.out.write(columns.header());
        this.out.write(top ? strongestHeader() : "");
        this.out.write(scoring.explains() ? ",base_value" : "");
        this.out.write(",line,warnings,problem\n");
    }

    @Override
    public void scored(BatchRow row, Scoring.Scored scored) throws IOException {
        Optional<Explanation> all = scoring.explainsAll() ? scored.why() : Optional.empty();
        out.write(columns.line(scored.told().client().orElseThrow(), scored.score(), all));
        out.write(top ? strongest(scored.why().orElseThrow()) : "");
        out.write(scored.why().map(why -> "," + why.baseValue()).orElse(""));
        out.write("," + row.line() + "," + warnings(scored) + ",\n");
    }

    @Override
    public void refused(BatchRow row) throws IOException {
        String client = row.client().isPresent() ? String.valueOf(row.client().getAsLong()) : "";
        out.write(columns.empty(client));
        out.write(top ? ",".repeat(2 * ExplainParameter.STRONGEST) : "");
        out.write(scoring.explains() ? "," : "");
        out.write("," + row.line() + ",," + cell(problem(row)) + "\n");
    }

    private String warnings(Scoring.Scored scored) {
        return Stream.of(
                        scoring.warnings(scored.told()).stream()
                                .map(Warning::rule)
                                .map(rule -> rule.id())
                                .distinct(),
                        scored.told().missing().stream().limit(1).map(any -> WarningJson.MISSING_FEATURES),
                        scored.told().unread().stream().limit(1).map(any -> WarningJson.UNREAD_FEATURES))
                .flatMap(rules -> rules)
                .collect(Collectors.joining(" "));
    }

    private static String strongestHeader() {
        return IntStream.rangeClosed(1, ExplainParameter.STRONGEST)
                .mapToObj(i -> ",feature_" + i + ",contribution_" + i)
                .collect(Collectors.joining());
    }

    private String strongest(Explanation why) {
        StringBuilder cells = new StringBuilder();
        int told = 0;
        for (Contribution contribution : scoring.strongest(why)) {
            cells.append(',').append(contribution.feature()).append(',').append(contribution.contribution());
            told++;
        }
        return cells.append(",".repeat(2 * (ExplainParameter.STRONGEST - told))).toString();
    }

    private static String problem(BatchRow row) {
        return row.faults().stream()
                .map(fault -> fault.pointer().isEmpty() ? fault.detail() : fault.pointer() + " " + fault.detail())
                .collect(Collectors.joining("; "));
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void end() throws IOException {
        out.close();
    }
}
