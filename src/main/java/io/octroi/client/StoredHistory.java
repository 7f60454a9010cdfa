package io.octroi.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The packed history of a stored client, apart from {@link Client}: a list of clients does not load it. */
@Entity
@Table(name = "credit_history")
public class StoredHistory {

    @Id
    @Column(name = "client_id")
    private long client;

    @Column(name = "version")
    private String version;

    @Column(name = "content")
    private byte[] content;

    protected StoredHistory() {}

    public HistorySummary summary() {
        return new HistorySummary(version, content);
    }
}
