package io.octroi.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.journal.Entry;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a named person decided on a client, and how that stands to the recommendation. It is never changed: a later
 * decision refers to it by following it. Everything that led to it is in its {@link DecisionRecord}.
 */
@Entity
@Table(name = "decision")
public class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "client_id")
    private long client;

    @Column(name = "ordinal")
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer", columnDefinition = "varchar")
    private Answer answer;

    @Enumerated(EnumType.STRING)
    @Column(name = "recommendation", columnDefinition = "varchar")
    private @Nullable Recommendation recommendation;

    @Enumerated(EnumType.STRING)
    @Column(name = "agreement", columnDefinition = "varchar")
    private Agreement agreement;

    @Column(name = "decided_by")
    private String by;

    @Column(name = "decided_at")
    private Instant at;

    @Column(name = "shown_at")
    private @Nullable Instant shownAt;

    @Column(name = "model_id")
    private @Nullable String modelId;

    @Column(name = "request_key")
    private @Nullable String key;

    @Column(name = "request")
    private String request;

    protected Decision() {}

    /**
     * The decision that follows the one before, if there is one.
     *
     * @param at when it was taken; kept to the microsecond
     */
    Decision(
            Proposal proposal,
            Optional<Recommendation> recommendation,
            Optional<Decision> before,
            String by,
            Instant at) {
        this.client = proposal.client();
        this.ordinal = 1 + before.map(Decision::ordinal).orElse(0);
        this.answer = proposal.answer();
        this.recommendation = recommendation.orElse(null);
        this.agreement = Agreement.of(proposal.answer(), recommendation, before);
        this.by = by;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.shownAt = proposal.seen()
                .since()
                .map(shown -> shown.truncatedTo(ChronoUnit.MICROS))
                .orElse(null);
        this.modelId = proposal.seen().modelId().orElse(null);
        this.key = proposal.key().orElse(null);
        this.request = proposal.fingerprint();
    }

    public long id() {
        return Objects.requireNonNull(id, "a decision has a number once it is recorded");
    }

    public long client() {
        return client;
    }

    /** 1 for the first decision on the client; the one with the highest stands. */
    public int ordinal() {
        return ordinal;
    }

    public Answer answer() {
        return answer;
    }

    /** What the policy recommended; empty when scoring was out of use. */
    public Optional<Recommendation> recommendation() {
        return Optional.ofNullable(recommendation);
    }

    public Agreement agreement() {
        return agreement;
    }

    /** The name of the person's account. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** Since when the person had had the file before them, where that is known. */
    public Optional<Instant> shownAt() {
        return Optional.ofNullable(shownAt);
    }

    /** The model that had scored; empty when scoring was out of use, and for decisions from before it was kept beside the record. */
    public Optional<String> modelId() {
        return Optional.ofNullable(modelId);
    }

    boolean answers(Proposal proposal) {
        return request.equals(proposal.fingerprint());
    }

    /**
     * What the journal tells of it: fingerprints of row and record, so that neither is changed unnoticed, and nothing of the
     * person.
     *
     * @param recordHash SHA-256 of the sealed record
     */
    Entry entry(String recordHash) {
        return Entry.of("decision.recorded", by)
                .naming(client)
                .with("decision", id())
                .with("row", fingerprint())
                .with("record", recordHash);
    }

    /** SHA-256 of all that the row says; a model only where one is said, as rows of before have none. */
    String fingerprint() {
        String said = String.join(
                "\n",
                Long.toString(id()),
                Long.toString(client),
                Integer.toString(ordinal),
                answer.name(),
                String.valueOf(recommendation),
                agreement.name(),
                by,
                at.toString(),
                String.valueOf(shownAt),
                String.valueOf(key),
                request);
        return Sha256.of((modelId == null ? said : said + "\n" + modelId).getBytes(UTF_8));
    }
}
