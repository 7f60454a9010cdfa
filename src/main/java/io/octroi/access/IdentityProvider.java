package io.octroi.access;

import java.net.URI;
import java.util.Optional;

/**
 * Who vouches for people besides Octroi's own accounts, by OpenID Connect, and what Octroi is to it.
 *
 * @param issuer what the provider calls itself, to the letter
 * @param clientId what the provider calls Octroi
 * @param clientSecret with which Octroi proves that it asks; a provider may do without
 * @param rolesClaim the claim of the ID token that names a person's groups
 * @param publicUrl where browsers find Octroi, without a slash at the end
 */
public record IdentityProvider(
        String issuer,
        String clientId,
        Optional<String> clientSecret,
        String rolesClaim,
        GroupRoles roles,
        String publicUrl) {

    /** Whether nobody between here and there can read or change what is sent: by TLS, or within this machine. */
    public static boolean isProtected(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        boolean loopback = host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && loopback);
    }

    /** Without any of them: a record is easily logged. */
    @Override
    public String toString() {
        return "identity provider";
    }
}
