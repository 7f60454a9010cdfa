package io.octroi.access;

import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who has proved who they are.
 *
 * @param name of an account, or of an API key after {@code key:}
 * @param roles what the account is for
 * @param scopes what a tool may ask for; empty for people
 * @param newcomer whether a password of their own is still to be chosen: until then, nothing else is open to them
 */
public record Caller(String name, Set<Role> roles, Set<Scope> scopes, boolean newcomer) {

    /** A person or program whose account is in order. */
    static Caller of(Account account) {
        Set<Scope> scopes = account.roles().contains(Role.TOOL) ? Set.of(Scope.values()) : Set.of();
        return new Caller(account.name(), account.roles(), scopes, account.isNewcomer());
    }

    /** What the caller counts as in the {@link Matrix}: role words, and {@code tool:} before each scope. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        groups.add(newcomer ? Matrix.NEWCOMER : Matrix.SIGNED_IN);
        if (!newcomer) {
            roles.forEach(role -> groups.add(role.word()));
            scopes.forEach(scope -> groups.add(Role.TOOL.word() + ":" + scope.word()));
        }
        return groups;
    }
}
