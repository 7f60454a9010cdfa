package io.octroi.pages;

import io.octroi.access.Role;
import io.octroi.access.Visitor;
import io.octroi.client.UnknownClient;
import io.octroi.decision.Channel;
import io.octroi.decision.DecidedMeanwhile;
import io.octroi.decision.Decider;
import io.octroi.decision.Decision;
import io.octroi.decision.DecisionDesk;
import io.octroi.decision.ExaminedByAnother;
import io.octroi.decision.FailedDecision;
import io.octroi.decision.KeyTaken;
import io.octroi.decision.OutcomeKnown;
import io.octroi.decision.Seen;
import io.octroi.decision.SeenOtherwise;
import io.octroi.decision.Terms;
import io.octroi.decision.UnacceptableDecision;
import io.octroi.scoring.Score;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where an advisor decides on the applicant that the page shows, and is told what became of it. */
@Named
@ViewScoped
public class DecisionPanel implements Serializable {

    private static final Logger LOG = Logger.getLogger(DecisionPanel.class.getName());
    private static final String FORM = "decide";

    private final ClientPage page;
    private final DecisionHistory history;
    private final ExaminationPanel examination;
    private final DecisionDesk desk;
    private final Reader reader;
    private final Visitor visitor;

    private DecisionForm form = new DecisionForm();
    private Map<String, String> troubles = Map.of();
    private String notice = "";
    private long client;
    /** What was shown with the page, and not what is so when the form comes back. */
    private transient @Nullable Seen seen;
    /** One for each view: sent twice, it is one decision. */
    private String key = "";

    @Inject
    DecisionPanel(
            ClientPage page,
            DecisionHistory history,
            ExaminationPanel examination,
            DecisionDesk desk,
            Reader reader,
            Visitor visitor) {
        this.page = page;
        this.history = history;
        this.examination = examination;
        this.desk = desk;
        this.reader = reader;
        this.visitor = visitor;
    }

    /** Begins to decide on what the page shows; call it after the page and the history were opened. */
    public void open() {
        look();
        page.shown()
                .filter(shown -> isOpen())
                .ifPresent(shown ->
                        form = DecisionForm.of(Terms.asked(shown.client().form()), reader.words()));
    }

    private void look() {
        seen = page.shown()
                .filter(shown -> shown.client().isApplicant())
                .map(this::seen)
                .orElse(null);
        client = page.shown().map(shown -> shown.client().id()).orElse(0L);
        key = UUID.randomUUID().toString();
    }

    private Seen seen(ClientPage.Shown shown) {
        return new Seen(
                history.count(),
                shown.score().map(Score::modelId),
                shown.score().map(Score::solvencyScore).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                OptionalLong.of(shown.client().importId()),
                reader.getLocale(),
                Channel.PAGE,
                Optional.of(Instant.now()));
    }

    /** Whether the visitor may decide here: an advisor, on an applicant's file that waits for nobody else. */
    public boolean isOpen() {
        return seen != null && isAdvisor() && !examination.isBarred();
    }

    private boolean isAdvisor() {
        return visitor.roles().contains(Role.ADVISOR);
    }

    /** A form that was shown to nobody, or to somebody who was an advisor then, is refused and not passed over. */
    public void refuseStrangers() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback()
                || !faces.getExternalContext().getRequestParameterMap().containsKey(FORM)) {
            return;
        }
        if (!isAdvisor()) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
            faces.responseComplete();
        } else if (seen == null) {
            throw new ViewExpiredException(faces.getViewRoot().getViewId());
        }
    }

    /** Decides, and shows the page anew with the decision on it; or says why not, and leaves what was typed. */
    public void decide() {
        Seen shown = seen;
        if (shown == null || !isAdvisor()) {
            return;
        }
        notice = "";
        troubles = form.troubles(reader.getLocale());
        if (troubles.isEmpty()) {
            attempt(shown);
        }
    }

    private void attempt(Seen shown) {
        try {
            show(desk.decide(form.proposal(client, shown, key, reader.getLocale()), decider())
                    .decision());
        } catch (UnacceptableDecision e) {
            troubles = new LinkedHashMap<>();
            e.faults().forEach(fault -> troubles.putIfAbsent(fault.field(), fault.name()));
        } catch (DecidedMeanwhile e) {
            again(meanwhile(e.standing()));
        } catch (ExaminedByAnother e) {
            again(reader.words().text("decide.examined"));
        } catch (SeenOtherwise e) {
            again(reader.words().text("decide.otherwise"));
        } catch (KeyTaken e) {
            again(reader.words().text("decide.taken"));
        } catch (OutcomeKnown | UnknownClient e) {
            again(reader.words().text("decide.gone"));
        } catch (FailedDecision e) {
            LOG.log(Level.SEVERE, "a decision on a client is not known to be recorded", e);
            notice = reader.words().text("decide.failed");
        }
    }

    private String meanwhile(Decision standing) {
        Words words = reader.words();
        return words.text(
                "decide.meanwhile",
                standing.by(),
                DecisionWords.of(words).answer(standing.answer()).word(),
                new Moments(words).minute(standing.at()));
    }

    /** Shows how things are now, for another look at them. */
    private void again(String why) {
        notice = why;
        page.open();
        history.open();
        look();
    }

    private Decider decider() {
        return new Decider(
                visitor.getName(), visitor.roles().stream().map(Role::word).toList());
    }

    private static void show(Decision made) {
        Redirect.to("/client.xhtml?id=%d&decided=%d".formatted(made.client(), made.id()));
    }

    public DecisionForm getForm() {
        return form;
    }

    /** Names what was typed, in this tab, on this file as it is. */
    public String getKept() {
        return String.join(
                "-",
                FORM,
                visitor.getName(),
                Long.toString(client),
                page.shown()
                        .map(shown -> Long.toString(shown.client().importId()))
                        .orElse(""));
    }

    /** What became of the last attempt, unless a field is at fault. */
    public String getNotice() {
        return notice;
    }

    /** What is wrong with that field, or nothing. */
    public String trouble(String field) {
        String word = troubles.get(field);
        return word == null ? "" : reader.words().text("decide.fault." + word);
    }

    /** Whether that field is the first at fault. */
    public boolean first(String field) {
        return troubles.keySet().stream().findFirst().filter(field::equals).isPresent();
    }

    public List<SelectItem> getAnswers() {
        return DecisionWords.of(reader.words()).answers();
    }

    public List<SelectItem> getGrounds() {
        return DecisionWords.of(reader.words()).grounds();
    }
}
