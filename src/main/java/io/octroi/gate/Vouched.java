package io.octroi.gate;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.octroi.access.AccountName;
import io.octroi.access.IdentityProvider;
import io.octroi.access.Role;
import io.octroi.access.UnusableAccess;
import io.octroi.access.Voucher;
import io.octroi.gate.NotVouchedFor.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody the provider vouches for, in Octroi's words: what the account is called, whom exactly it is vouched for, and
 * what it is for.
 */
record Vouched(AccountName name, Voucher voucher, Set<Role> roles) {

    /** Read from the claims of an ID token that has been checked. */
    static Vouched by(IDTokenClaimsSet claims, IdentityProvider provider) throws NotVouchedFor {
        Set<Role> roles = provider.roles().of(groups(claims, provider.rolesClaim()));
        if (roles.isEmpty()) {
            throw new NotVouchedFor(Reason.NO_ROLE);
        }
        return new Vouched(
                name(claims), new Voucher(provider.issuer(), claims.getSubject().getValue()), roles);
    }

    private static AccountName name(IDTokenClaimsSet claims) throws NotVouchedFor {
        try {
            return new AccountName(text(claims, "preferred_username")
                    .or(() -> verifiedEmail(claims))
                    .orElseThrow(() -> new NotVouchedFor(Reason.NO_NAME)));
        } catch (UnusableAccess e) {
            throw new NotVouchedFor(Reason.NO_NAME);
        }
    }

    /** An address that the provider has not verified may be anybody's. */
    private static Optional<String> verifiedEmail(IDTokenClaimsSet claims) {
        return text(claims, "email").filter(email -> Boolean.TRUE.equals(claims.getClaim("email_verified")));
    }

    private static Optional<String> text(IDTokenClaimsSet claims, String name) {
        return Optional.ofNullable(claims.getClaim(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank());
    }

    /** An array, or one string; anything else is no group. */
    private static List<String> groups(IDTokenClaimsSet claims, String name) {
        Object claim = claims.getClaim(name);
        List<?> values = claim instanceof List<?> several ? several : claim == null ? List.of() : List.of(claim);
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
