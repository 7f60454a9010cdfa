package io.octroi.pages;

import io.octroi.access.Account;
import io.octroi.access.ApiKey;
import io.octroi.access.Role;
import io.octroi.access.Scope;
import io.octroi.access.UnusableAccess;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Roles, scopes and refusals in a reader's language. */
final class AccessWords {

    private final Words words;

    private AccessWords(Words words) {
        this.words = words;
    }

    static AccessWords of(Words words) {
        return new AccessWords(words);
    }

    String role(Role role) {
        return words.text("role." + role.word());
    }

    String roles(Collection<Role> roles) {
        return roles.stream().map(this::role).collect(Collectors.joining(", "));
    }

    /** How things stand with an account. */
    String state(Account account) {
        String state = account.isClosed() ? "closed" : account.isNewcomer() ? "newcomer" : "open";
        return words.text("accounts.state." + state);
    }

    /** How things stand with a key at that moment. */
    String state(ApiKey key, Instant now) {
        String state = key.revokedAt().isPresent() ? "revoked" : key.isValid(now) ? "valid" : "expired";
        return words.text("keys.state." + state);
    }

    String scope(Scope scope) {
        return words.text("scope." + scope.word());
    }

    String scopes(Collection<Scope> scopes) {
        return scopes.stream().map(this::scope).collect(Collectors.joining(", "));
    }

    String reason(UnusableAccess.Reason reason) {
        return words.text("access." + reason);
    }
}
