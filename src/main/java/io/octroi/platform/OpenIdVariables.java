package io.octroi.platform;

import io.octroi.access.GroupRoles;
import io.octroi.access.IdentityProvider;
import io.octroi.access.Role;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads who vouches for people from the variables: all that is needed, or nothing. */
final class OpenIdVariables {

    private final Variables variables;

    private OpenIdVariables(Variables variables) {
        this.variables = variables;
    }

    /** @throws UnusableConfiguration when only a part is there, or a part cannot be used */
    static Optional<IdentityProvider> provider(Variables variables) {
        boolean wanted = Stream.of(
                        Variable.OCTROI_OIDC_ISSUER,
                        Variable.OCTROI_OIDC_CLIENT_ID,
                        Variable.OCTROI_OIDC_CLIENT_SECRET,
                        Variable.OCTROI_OIDC_ROLES_CLAIM,
                        Variable.OCTROI_OIDC_ROLES)
                .anyMatch(name -> variables.text(name).isPresent());
        return wanted ? Optional.of(new OpenIdVariables(variables).provider()) : Optional.empty();
    }

    private IdentityProvider provider() {
        return new IdentityProvider(
                address(Variable.OCTROI_OIDC_ISSUER, "name the issuer, as its discovery document does"),
                required(Variable.OCTROI_OIDC_CLIENT_ID, "name the client that the provider has registered for Octroi"),
                variables.secret(Variable.OCTROI_OIDC_CLIENT_SECRET),
                variables.textOrStandard(Variable.OCTROI_OIDC_ROLES_CLAIM),
                variables
                        .text(Variable.OCTROI_OIDC_ROLES)
                        .map(OpenIdVariables::roles)
                        .orElseGet(GroupRoles::standard),
                address(Variable.OCTROI_PUBLIC_URL, "name the address at which browsers find Octroi")
                        .replaceAll("/+$", ""));
    }

    private String required(Variable name, String whatToDo) {
        return variables
                .text(name)
                .orElseThrow(() -> new UnusableConfiguration(
                        name, "is absent, and other variables ask for an identity provider", whatToDo));
    }

    private String address(Variable name, String whatToDo) {
        String text = required(name, whatToDo);
        URI address = uri(name, text);
        if (!IdentityProvider.isProtected(address)) {
            throw new UnusableConfiguration(
                    name,
                    "is no https address",
                    "write one that begins with https://, or http:// on this machine alone");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new UnusableConfiguration(
                    name, "holds a user, a query or a fragment", "write scheme, host, port and path alone");
        }
        return text;
    }

    private static URI uri(Variable name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new UnusableConfiguration(name, "is no address", "write one that begins with https://");
        }
    }

    /** Pairs like {@code advisor=credit-team}; a role may stand in several, and so may a group. */
    private static GroupRoles roles(String text) {
        Map<String, Set<Role>> byGroup = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.split("=", 2);
            String group = sides.length == 2 ? sides[1].strip() : "";
            if (group.isEmpty()) {
                throw new UnusableConfiguration(
                        Variable.OCTROI_OIDC_ROLES,
                        "has a part that is no ROLE=GROUP",
                        "write pairs like advisor=credit-team,admin=it");
            }
            byGroup.computeIfAbsent(group, any -> EnumSet.noneOf(Role.class)).add(role(sides[0].strip()));
        }
        return new GroupRoles(byGroup);
    }

    private static Role role(String word) {
        return Role.of(word)
                .filter(role -> role != Role.TOOL)
                .orElseThrow(() -> new UnusableConfiguration(
                        Variable.OCTROI_OIDC_ROLES,
                        "gives a role that no provider can give",
                        "choose among advisor, auditor, modeler and admin"));
    }
}
