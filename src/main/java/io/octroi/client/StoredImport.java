package io.octroi.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An import that succeeded, and what it said of the data. */
@Entity
@Table(name = "client_import")
public class StoredImport {

    /** The longest report or profile, in characters: what the database's columns hold. */
    static final int LONGEST_TEXT = 1_000_000;

    @Id
    private long id;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "report", length = LONGEST_TEXT)
    private @Nullable String report;

    @Column(name = "reference", length = LONGEST_TEXT)
    private @Nullable String reference;

    @Column(name = "rectifies")
    private @Nullable Long rectifies;

    @Column(name = "by_hand")
    private boolean byHand;

    protected StoredImport() {}

    public long id() {
        return id;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    /** Whether a folder was read, and not a file rectified or typed in, which are numbered among the imports. */
    boolean isImport() {
        return rectifies == null && !byHand;
    }

    /** What the import did; unknown of one by a version of Octroi that did not write it down. */
    public Optional<ImportReport> report() {
        return Optional.ofNullable(report).map(text -> StoredText.read(text, ImportReport.class));
    }

    /** The reference clients as this import, or an erasure since, left them; absent when another import's is in force. */
    Optional<ReferenceProfile> reference() {
        return Optional.ofNullable(reference).map(text -> StoredText.read(text, ReferenceProfile.class));
    }
}
