package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.decision.ScoringChange;
import io.octroi.decision.ScoringSwitch;
import io.octroi.decision.Stop;
import io.octroi.decision.UnchangedScoring;
import io.octroi.decision.UnusableSwitchReason;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stop switch: whether scoring is in use, the other way round for a reason, and who used it before. */
@Named
@ViewScoped
public class ScoringPage implements Serializable {

    private static final int MOST_CHANGES = 50;
    private static final Set<String> NOTICES = Set.of("done", "meanwhile");

    @Inject
    private ScoringSwitch scoringSwitch;

    @Inject
    private Reader reader;

    @Inject
    private Visitor visitor;

    /** As it was when the page was shown: nobody ends a stop they have not seen, nor stops what is stopped. */
    private @Nullable Stop seen;

    private List<Line> changes = List.of();
    private String why = "";
    private String notice = "";

    /** One use of the switch in the reader's words. */
    public record Line(String at, String what, String by, String why) implements Serializable {}

    public void open() {
        scoringSwitch.look();
        List<ScoringChange> newest = scoringSwitch.changes(MOST_CHANGES);
        seen = newest.stream().findFirst().flatMap(ScoringChange::stop).orElse(null);
        changes = newest.stream().map(this::line).toList();
    }

    /** Uses the switch, and shows the page anew: the banner and everything else on it is then of one moment. */
    public void change() {
        try {
            if (seen == null) {
                scoringSwitch.stop(visitor.getName(), why);
            } else {
                scoringSwitch.resume(seen, visitor.getName(), why);
            }
            showAnew("done");
        } catch (UnusableSwitchReason e) {
            Messages.problem(reader.words().text("scoring.why." + e.fault()));
        } catch (UnchangedScoring e) {
            showAnew("meanwhile");
        }
    }

    public boolean isInUse() {
        return seen == null;
    }

    /** Since when scoring is as it is, by whom and why. */
    public String getState() {
        return Optional.ofNullable(seen)
                .map(stop -> ScoringState.told(stop, reader.words()))
                .orElseGet(() -> reader.words().text("scoring.use"));
    }

    public List<Line> getChanges() {
        return changes;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }

    /** What came of the use of the switch that led here, if one did. */
    public String getNotice() {
        return notice;
    }

    public void setNotice(@Nullable String notice) {
        this.notice = notice != null && NOTICES.contains(notice) ? notice : "";
    }

    private static void showAnew(String notice) {
        Redirect.to("/scoring.xhtml?notice=" + notice);
    }

    private Line line(ScoringChange change) {
        return new Line(
                new Moments(reader.words()).minute(change.at()),
                reader.words().text(change.inUse() ? "scoring.resumed" : "scoring.stopped"),
                change.by(),
                change.why());
    }
}
