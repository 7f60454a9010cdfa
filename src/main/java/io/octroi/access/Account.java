package io.octroi.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in: a person, or a program that asks through the API. It begins with a password for one use, or
 * with a provider that vouches for the person; it is never removed, since records name it, but it can be closed.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "password")
    private @Nullable String password;

    @Column(name = "provider")
    private @Nullable String provider;

    @Column(name = "subject")
    private @Nullable String subject;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_name"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role", columnDefinition = "varchar")
    private Set<Role> roles;

    @Column(name = "closed")
    private boolean closed;

    @Column(name = "one_time_until")
    private @Nullable Instant oneTimeUntil;

    @Column(name = "demo")
    private boolean demo;

    @Column(name = "credentials_since")
    private Instant credentialsSince;

    @Version
    @Column(name = "revision")
    private int revision;

    protected Account() {}

    Account(AccountName name, Set<Role> roles, boolean demo, Instant now) {
        this.name = name.text();
        this.roles = EnumSet.copyOf(roles);
        this.demo = demo;
        this.credentialsSince = now;
    }

    public String name() {
        return name;
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether it exists in demo mode alone. */
    public boolean isDemo() {
        return demo;
    }

    /** Whether the password was given, and one of their own is still to be chosen. */
    public boolean isNewcomer() {
        return oneTimeUntil != null;
    }

    /** Who vouches for the person instead of a password. */
    public Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    /** Whatever was proved before then proves nothing any more. */
    public Instant credentialsSince() {
        return credentialsSince;
    }

    /** What is stored of the password that lets the account in at that moment, if any does. */
    Optional<String> passwordAt(Instant now) {
        boolean expired = oneTimeUntil != null && now.isAfter(oneTimeUntil);
        return closed || expired ? Optional.empty() : Optional.ofNullable(password);
    }

    /** Whether what was proved at that moment proves it still. */
    boolean isProvedSince(Instant since) {
        return !closed && !credentialsSince.isAfter(since);
    }

    /** Good for one use by a person; a program cannot choose its own, and keeps the one it is given. */
    void givePassword(String hash, Instant until, Instant now) {
        password = hash;
        oneTimeUntil = roles.contains(Role.TOOL) ? null : until;
        credentialsSince = now;
    }

    void choosePassword(String hash, Instant now) {
        password = hash;
        oneTimeUntil = null;
        credentialsSince = now;
    }

    /** The same password, worked out anew, unless it was replaced meanwhile: nobody has to sign in again. */
    void strengthen(String from, String to) {
        if (from.equals(password)) {
            password = to;
        }
    }

    void vouchedForBy(Voucher voucher) {
        provider = voucher.issuer();
        subject = voucher.subject();
    }

    /** Whether it is this very person whom the provider vouches for, and not another of the same name. */
    boolean isVouchedForBy(Voucher voucher) {
        return voucher.issuer().equals(provider) && voucher.subject().equals(subject);
    }

    void assign(Set<Role> now) {
        roles.clear();
        roles.addAll(now);
    }

    void close(Instant now) {
        closed = true;
        credentialsSince = now;
    }

    void reopen() {
        closed = false;
    }
}
