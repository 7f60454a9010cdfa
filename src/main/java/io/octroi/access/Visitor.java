package io.octroi.access;

import java.util.Optional;
import java.util.Set;

/** Whoever makes a request, known or not, and what is open to them. */
public class Visitor {

    private final Optional<Caller> caller;
    private final Matrix matrix;

    public Visitor(Optional<Caller> caller, Matrix matrix) {
        this.caller = caller;
        this.matrix = matrix;
    }

    public boolean isSignedIn() {
        return caller.isPresent();
    }

    /** The account's name, or nothing for somebody unknown. */
    public String getName() {
        return caller.map(Caller::name).orElse("");
    }

    public boolean isNewcomer() {
        return caller.map(Caller::newcomer).orElse(false);
    }

    public Set<Role> roles() {
        return caller.map(Caller::roles).orElse(Set.of());
    }

    /** Whether what the visitor reads of a decision is told in the journal: auditors and programs read without deciding. */
    public boolean isObserver() {
        return roles().contains(Role.AUDITOR) || roles().contains(Role.TOOL);
    }

    /** Whether the visitor may read that page or ask that address of the API. */
    public boolean mayOpen(String path) {
        return matrix.mayOpen(path, caller.map(Caller::groups).orElse(Set.of()));
    }
}
