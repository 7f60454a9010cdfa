package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.client.Outcome;
import io.octroi.decision.Agreement;
import io.octroi.decision.Answer;
import io.octroi.decision.DecisionExports;
import io.octroi.decision.DecisionSearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions that an auditor looks for, the newest first. */
@Named
@RequestScoped
public class DecisionsPage {

    private static final int ROWS = 50;

    /** Of the file. */
    static final List<String> COLUMNS =
            List.of("number", "client", "at", "by", "answer", "recommendation", "agreement", "model", "outcome");

    private final DecisionSearch search;
    private final DecisionExports exports;
    private final Visitor visitor;
    private final Reader reader;
    private final Words words;
    private final DecisionWish wish;
    private final boolean exporting;
    private final int part;
    private @Nullable Paging paging;

    @Inject
    DecisionsPage(DecisionSearch search, DecisionExports exports, Visitor visitor, Reader reader) {
        Map<String, String> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        this.search = search;
        this.exports = exports;
        this.visitor = visitor;
        this.reader = reader;
        this.words = reader.words();
        this.wish = DecisionWish.of(ListAddress.ofDecisions(request), ZoneId.systemDefault());
        this.exporting = request.getOrDefault("file", "").equals("csv");
        this.part = Paging.asked(request, "page");
    }

    /**
     * Something to choose by.
     *
     * @param value as the address says it
     */
    public record Choice(String value, String label, boolean chosen) {}

    /** Sends the list as a file where the address asks for one. */
    public void open() throws IOException {
        if (exporting && wish.troubles().isEmpty()) {
            DownloadedCsv.send(words.text("decisions.file"), out -> {
                Spreadsheet sheet = new Spreadsheet(
                        words.locale(),
                        out,
                        COLUMNS.stream()
                                .map(column -> words.text("decisions." + column))
                                .toArray());
                exports.each(wish.filter(), visitor.getName(), found -> add(sheet, FoundDecision.of(words, found)));
            });
        }
    }

    private static void add(Spreadsheet sheet, FoundDecision line) {
        sheet.add(
                line.number(),
                line.client(),
                line.at(),
                Spreadsheet.text(line.by()),
                line.answer().word(),
                line.recommendation(),
                line.agreement(),
                Spreadsheet.text(line.model()),
                line.outcome());
    }

    /** What the address asks for, by the name of the parameter; a day that the calendar does not have is left out. */
    public Map<String, String> getAsked() {
        Map<String, String> asked = new TreeMap<>(wish.address().said());
        for (String day : List.of("from", "to")) {
            asked.computeIfPresent(day, (name, said) -> Moments.typedDay(said)
                    .map(LocalDate::toString)
                    .orElse(null));
        }
        return asked;
    }

    /** What cannot be looked for, in words; empty when all can. */
    public List<String> getTroubles() {
        return wish.troubles().stream()
                .map(name -> words.text("decisions.trouble", words.text("decisions." + name)))
                .toList();
    }

    public List<FoundDecision> getLines() {
        return wish.troubles().isEmpty()
                ? search.page(wish.filter(), getPaging().from(), ROWS).stream()
                        .map(found -> FoundDecision.of(words, found))
                        .toList()
                : List.of();
    }

    public Paging getPaging() {
        Paging known = paging;
        if (known == null) {
            long total = wish.troubles().isEmpty() ? search.count(wish.filter()) : 0;
            known = new Paging(wish.address().hrefUpTo("page"), "found-title", part, ROWS, Math.toIntExact(total));
            paging = known;
        }
        return known;
    }

    /** Which of how many are shown; nothing where the address asks for what cannot be looked for. */
    public String getPart() {
        if (!wish.troubles().isEmpty()) {
            return "";
        }
        return getPaging().total() == 0
                ? words.text("decisions.nothing")
                : getPaging().words(words);
    }

    public List<Choice> getPeople() {
        return choices("by", search.people().stream().map(name -> Map.entry(name, name)));
    }

    public List<Choice> getModels() {
        return choices("model", search.models().stream().map(id -> Map.entry(id, id)));
    }

    public List<Choice> getAnswers() {
        DecisionWords said = DecisionWords.of(words);
        return choices(
                "answer",
                Stream.of(Answer.values())
                        .map(answer -> Map.entry(
                                DecisionWords.word(answer), said.answer(answer).word())));
    }

    public List<Choice> getAgreements() {
        DecisionWords said = DecisionWords.of(words);
        return choices(
                "agreement",
                Stream.of(Agreement.values())
                        .map(agreement -> Map.entry(DecisionWords.word(agreement), said.agreement(agreement))));
    }

    public List<Choice> getOutcomes() {
        return choices(
                "outcome",
                Stream.of(Outcome.values())
                        .map(outcome -> Map.entry(DecisionWords.word(outcome), FoundDecision.outcome(words, outcome))));
    }

    private List<Choice> choices(String name, Stream<Map.Entry<String, String>> all) {
        String chosen = wish.address().get(name);
        return all.map(one ->
                        new Choice(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .toList();
    }

    /** The same list as a file. */
    public String getFile() {
        return wish.address().with("file", "csv").href();
    }

    public String getTranslated() {
        return wish.address().with("language", reader.getOther().getLanguage()).href();
    }
}
