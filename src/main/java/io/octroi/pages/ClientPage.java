package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.Quality;
import io.octroi.client.UnknownClient;
import io.octroi.client.UnreadableForm;
import io.octroi.decision.Assessment;
import io.octroi.decision.Assessor;
import io.octroi.explanation.Explanation;
import io.octroi.explanation.Sentences;
import io.octroi.features.Catalogue;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client: what is asked, what is to be checked, the score, and why. */
@Named
@ViewScoped
public class ClientPage implements Serializable {

    private final Clients clients;
    private final Quality quality;
    private final Assessor assessor;
    private final ScoringState scoring;
    private final Catalogue catalogue;
    private final Reader reader;

    private String number = "";
    private boolean known;
    private boolean unreadable;
    private boolean scored;
    private List<FormValues.Line> keyFields = List.of();
    private List<CheckLine> checks = List.of();
    private transient @Nullable Shown shown;
    private transient @Nullable ScorePanel score;
    private transient @Nullable ReasonsPanel reasons;
    private transient @Nullable ContributionsPanel contributions;

    @Inject
    ClientPage(
            Clients clients,
            Quality quality,
            Assessor assessor,
            ScoringState scoring,
            Catalogue catalogue,
            Reader reader) {
        this.clients = clients;
        this.quality = quality;
        this.assessor = assessor;
        this.scoring = scoring;
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /**
     * What a reader of the page has before them: whoever decides, decides on this.
     *
     * @param explained empty when no model is in use
     */
    record Shown(Client client, Optional<Explained> explained) {

        Optional<Score> score() {
            return explained.map(Explained::assessment).map(Assessment::score);
        }
    }

    /** An assessment, and why it came out so. */
    record Explained(Assessment assessment, Explanation explanation) {}

    /** Empty when there is no such client. */
    Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /**
     * Reads and assesses the client. An unknown number is answered in words, with status 404; so is, with 503, that no
     * model is in use: the application is then shown without a score. So it is while scoring is stopped on purpose, and
     * nothing is wrong then. A stored form that cannot be read is answered in words too, with 409.
     */
    public void open() {
        known = false;
        unreadable = false;
        scored = false;
        shown = null;
        try {
            Client client = clients.get(number);
            showForm(client.form());
            known = true;
            scored = scoring.isReady();
            Optional<Explained> explained = scored ? Optional.of(explained(client)) : Optional.empty();
            shown = new Shown(client, explained);
            explained.ifPresent(this::showScore);
            if (!scored && !scoring.isStopped()) {
                answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } catch (UnknownClient e) {
            answer(HttpServletResponse.SC_NOT_FOUND);
        } catch (UnreadableForm e) {
            unreadable = true;
            answer(HttpServletResponse.SC_CONFLICT);
        }
    }

    private static void answer(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    private void showForm(ApplicationForm form) {
        Words words = reader.words();
        keyFields = new FormValues(words, catalogue, form).keyFields();
        checks = CheckLine.of(words, catalogue, form, quality.warnings(form));
    }

    private Explained explained(Client client) {
        Assessment assessment = assessor.assess(client);
        return new Explained(assessment, assessor.explain(assessment));
    }

    private void showScore(Explained explained) {
        Words words = reader.words();
        Score said = explained.assessment().score();
        Explanation explanation = explained.explanation();
        score = ScorePanel.of(words, said, assessor.model().manifest().policy());
        reasons = reasons(explained.assessment(), explanation);
        contributions = ContributionsPanel.of(
                words, catalogue, explanation, assessor.model().importance());
    }

    private ReasonsPanel reasons(Assessment assessment, Explanation explanation) {
        Words words = reader.words();
        Sentences sentences = new Sentences(catalogue, words.locale());
        String change = assessment.score().recommendation() == Recommendation.GRANT
                ? words.text("why.change.none")
                : sentences.of(assessor.counterfactual(assessment));
        return ReasonsPanel.of(words, sentences, assessor.reasons(explanation), change);
    }

    public String getNumber() {
        return number;
    }

    /** The client number as it stands in the address. */
    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }

    public boolean isKnown() {
        return known;
    }

    /** Whether there is such a client, whose stored form this version of the program cannot read. */
    public boolean isUnreadable() {
        return unreadable;
    }

    /** Whether scoring is in use, and has scored the client. */
    public boolean isScored() {
        return scored;
    }

    public List<FormValues.Line> getKeyFields() {
        return keyFields;
    }

    public List<CheckLine> getChecks() {
        return checks;
    }

    /** How many points there are to check, for whoever reads no further than the form. */
    public String getCautions() {
        return reader.words().text("checks.count", checks.size());
    }

    public @Nullable ScorePanel getScore() {
        return score;
    }

    public @Nullable ReasonsPanel getReasons() {
        return reasons;
    }

    public @Nullable ContributionsPanel getContributions() {
        return contributions;
    }
}
