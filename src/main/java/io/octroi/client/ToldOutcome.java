package io.octroi.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How the credit of somebody who applied here ended, as was told later; they stay an applicant, with all that was decided. */
@Entity
@Immutable
@Table(name = "client_outcome")
public class ToldOutcome {

    @Id
    @Column(name = "client_id")
    private long client;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", columnDefinition = "varchar")
    private Outcome outcome;

    protected ToldOutcome() {}

    public long client() {
        return client;
    }

    public Outcome outcome() {
        return outcome;
    }
}
