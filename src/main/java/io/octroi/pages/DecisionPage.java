package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.client.FormLayout;
import io.octroi.decision.Decision;
import io.octroi.decision.DecisionCheck;
import io.octroi.decision.DecisionRecord;
import io.octroi.decision.Decisions;
import io.octroi.decision.RecordReadings;
import io.octroi.decision.RecordedScore;
import io.octroi.decision.Replays;
import io.octroi.features.Catalogue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One decision: what was decided, everything that led to it, and whether it can be computed again. */
@Named
@RequestScoped
public class DecisionPage {

    private final Decisions decisions;
    private final RecordReadings readings;
    private final Replays replays;
    private final DecisionCheck check;
    private final Visitor visitor;
    private final Catalogue catalogue;
    private final Words words;

    private String number = "";
    private boolean replaying;
    private Optional<Decision> decision = Optional.empty();
    private Optional<DecisionRecord> record = Optional.empty();
    private @Nullable DecisionLine line;
    private @Nullable ReplayPanel replay;

    @Inject
    DecisionPage(
            Decisions decisions,
            RecordReadings readings,
            Replays replays,
            DecisionCheck check,
            Catalogue catalogue,
            Visitor visitor,
            Reader reader) {
        this.decisions = decisions;
        this.readings = readings;
        this.replays = replays;
        this.check = check;
        this.visitor = visitor;
        this.catalogue = catalogue;
        this.words = reader.words();
    }

    /** Reads the decision, and computes it again when that is asked for; an unknown number is answered with 404. */
    public void open() {
        decision = decisions.find(number);
        if (decision.isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (visitor.isObserver()) {
            readings.tell(decision.get(), visitor.getName());
        }
        record = decisions.record(decision.get());
        Optional<Decision> next = decisions.of(decision.get().client()).stream()
                .filter(later -> later.ordinal() == decision.get().ordinal() + 1)
                .findFirst();
        line = new DecisionLine.Writer(words).line(decision.get(), record, next);
        if (replaying) {
            replay = replays.of(decision.get())
                    .map(done -> ReplayPanel.of(words, catalogue, done))
                    .orElse(null);
        }
    }

    public String getNumber() {
        return number;
    }

    /** The decision's number as it stands in the address. */
    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }

    public boolean isReplaying() {
        return replaying;
    }

    public void setReplaying(boolean replaying) {
        this.replaying = replaying;
    }

    public boolean isKnown() {
        return decision.isPresent();
    }

    public String getClient() {
        return decision.map(known -> Long.toString(known.client())).orElse("");
    }

    public @Nullable DecisionLine getLine() {
        return line;
    }

    public @Nullable ReplayPanel getReplay() {
        return replay;
    }

    /** Whether row and record are what the journal vouches for, in words. */
    public String getSeal() {
        return decision.map(known -> words.text(check.isAsTaken(known) ? "record.sealed" : "record.changed"))
                .orElse("");
    }

    /** What can be printed of it: the report, and the letter where somebody was refused, the reader's language first. */
    public List<PaperLink> getPapers() {
        return decision.map(known -> PaperLink.all(words, known)).orElse(List.of());
    }

    /** What the person read as reasons, word for word: what speaks against granting, and what in favour. */
    public List<RecordFacts.Side> getReasons() {
        return record.map(told -> RecordFacts.sides(words, told)).orElse(List.of());
    }

    /** In which language the person read it. */
    public String getLanguage() {
        return record.map(told -> told.shown().language()).orElse("");
    }

    /** What the person read of what would have changed the recommendation; empty where nothing was told. */
    public String getChange() {
        return record.flatMap(told -> Optional.ofNullable(told.shown().change()))
                .orElse("");
    }

    /** Model, policy and program of the day. */
    public List<FormValues.Line> getOrigin() {
        return record.map(told -> RecordFacts.origin(words, catalogue, told)).orElse(List.of());
    }

    /** The application form as it was scored. */
    public List<FormValues.Line> getForm() {
        return record.map(told -> FormLayout.CURRENT.fields().stream()
                        .filter(field -> told.input().form().containsKey(field.name()))
                        .map(field -> new FormValues.Line(
                                FeatureName.of(words, catalogue.feature(field.name())),
                                told.input().form().getOrDefault(field.name(), "")))
                        .toList())
                .orElse(List.of());
    }

    /** Every contribution, the strongest first. */
    public List<ContributionLine> getWeights() {
        return record.flatMap(DecisionRecord::scored)
                .map(RecordedScore::features)
                .map(features -> RecordFacts.weights(words, catalogue, features))
                .orElse(List.of());
    }
}
