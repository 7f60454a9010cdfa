package io.octroi.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A secret with which a program asks through the API, for what its scopes allow and until it expires or is revoked. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "name")
    private String name;

    @Column(name = "digest")
    private String digest;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_key_scope", joinColumns = @JoinColumn(name = "key_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "scope", columnDefinition = "varchar")
    private Set<Scope> scopes;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "demo")
    private boolean demo;

    protected ApiKey() {}

    ApiKey(
            String name,
            String digest,
            Set<Scope> scopes,
            String createdBy,
            Instant now,
            Instant expiresAt,
            boolean demo) {
        this.name = name;
        this.digest = digest;
        this.scopes = EnumSet.copyOf(scopes);
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = expiresAt;
        this.demo = demo;
    }

    /** The number it is spoken of by; the secret itself is not kept. */
    public long id() {
        return id == null ? 0 : id;
    }

    public String name() {
        return name;
    }

    public Set<Scope> scopes() {
        return EnumSet.copyOf(scopes);
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** Whether it opens anything at that moment. */
    public boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    Caller caller() {
        return new Caller("key:" + id() + ":" + name, Set.of(Role.TOOL), scopes(), false);
    }
}
