package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.IdentityProvider;
import io.octroi.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdVariablesTest {

    private static final Map<String, String> LEAST = Map.of(
            "OCTROI_OIDC_ISSUER", "https://id.lender.example/realms/hush/",
            "OCTROI_OIDC_CLIENT_ID", "octroi-hush",
            "OCTROI_PUBLIC_URL", "https://octroi.lender.example/");

    private static IdentityProvider provider(String variable, String value) {
        return Configuration.of(with(variable, value)).provider().orElseThrow();
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> variables = new HashMap<>(LEAST);
        variables.put(variable, value);
        return variables;
    }

    @Test
    void nobodyElseVouchesUnlessAsked() {
        assertEquals(Optional.empty(), Configuration.of(Map.of()).provider());
        assertEquals(
                Optional.empty(),
                Configuration.of(Map.of("OCTROI_PUBLIC_URL", "http://octroi.lender.example", "OCTROI_OIDC_ROLES", " "))
                        .provider());
    }

    @Test
    void hasDefaultsForWhatCanHaveOne() {
        IdentityProvider provider = Configuration.of(LEAST).provider().orElseThrow();
        assertEquals("https://id.lender.example/realms/hush/", provider.issuer(), "to the letter");
        assertEquals("https://octroi.lender.example", provider.publicUrl());
        assertEquals(Optional.empty(), provider.clientSecret());
        assertEquals("groups", provider.rolesClaim());
        assertEquals(Set.of(Role.AUDITOR), provider.roles().of(List.of("octroi-auditor")));
    }

    @Test
    void takesASecretAsItStandsAndNeverShowsAnything() {
        assertEquals(
                Optional.of(" hush "),
                provider("OCTROI_OIDC_CLIENT_SECRET", " hush ").clientSecret());
        String shown =
                Configuration.of(with("OCTROI_OIDC_CLIENT_SECRET", "hush")).toString();
        assertFalse(shown.contains("hush"), shown);
    }

    @Test
    void mapsGroupsToRoles() {
        var roles = provider("OCTROI_OIDC_ROLES", "advisor=credit team, auditor = audit,admin=audit,advisor=/x=y")
                .roles();
        assertEquals(Set.of(Role.ADVISOR), roles.of(List.of("credit team")));
        assertEquals(Set.of(Role.ADVISOR), roles.of(List.of("/x=y")));
        assertEquals(Set.of(Role.AUDITOR, Role.ADMIN), roles.of(List.of("audit")));
        assertEquals(Set.of(), roles.of(List.of("octroi-advisor")), "the mapping takes the default's place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080/realm", "http://[::1]:8080"})
    void doesWithoutTlsOnThisMachineAlone(String address) {
        assertEquals(address, provider("OCTROI_OIDC_ISSUER", address).issuer());
        assertEquals(address, provider("OCTROI_PUBLIC_URL", address).publicUrl());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OCTROI_OIDC_ISSUER | ' ' | OCTROI_OIDC_ISSUER is absent, and other variables ask for",
                "OCTROI_OIDC_CLIENT_ID | ' ' | OCTROI_OIDC_CLIENT_ID is absent, and other variables ask for",
                "OCTROI_PUBLIC_URL | ' ' | OCTROI_PUBLIC_URL is absent, and other variables ask for",
                "OCTROI_OIDC_ISSUER | http://hush.example | OCTROI_OIDC_ISSUER is no https address",
                "OCTROI_OIDC_ISSUER | http://localhost.hush.example | OCTROI_OIDC_ISSUER is no https address",
                "OCTROI_OIDC_ISSUER | http://127.0.0.1.hush.example | OCTROI_OIDC_ISSUER is no https address",
                "OCTROI_OIDC_ISSUER | hush | OCTROI_OIDC_ISSUER is no https address",
                "OCTROI_OIDC_ISSUER | ftp://localhost | OCTROI_OIDC_ISSUER is no https address",
                "OCTROI_OIDC_ISSUER | https:// hush | OCTROI_OIDC_ISSUER is no address",
                "OCTROI_OIDC_ISSUER | https://me:hush@id.example | OCTROI_OIDC_ISSUER holds a user",
                "OCTROI_OIDC_ISSUER | https://id.example?hush | OCTROI_OIDC_ISSUER holds a user, a query",
                "OCTROI_PUBLIC_URL | http://hush.example | OCTROI_PUBLIC_URL is no https address",
                "OCTROI_PUBLIC_URL | https://hush.example/#a | OCTROI_PUBLIC_URL holds a user, a query or a fragment",
                "OCTROI_OIDC_ROLES | advisor | OCTROI_OIDC_ROLES has a part that is no ROLE=GROUP",
                "OCTROI_OIDC_ROLES | advisor=hush, | OCTROI_OIDC_ROLES has a part that is no ROLE=GROUP",
                "OCTROI_OIDC_ROLES | advisor= | OCTROI_OIDC_ROLES has a part that is no ROLE=GROUP",
                "OCTROI_OIDC_ROLES | tool=hush | OCTROI_OIDC_ROLES gives a role that no provider can give",
                "OCTROI_OIDC_ROLES | hush=advisor | OCTROI_OIDC_ROLES gives a role that no provider can give"
            })
    void refusesWhatIsHalfThereOrUnusable(String variable, String value, String told) {
        assertRefused(with(variable, value), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OCTROI_OIDC_CLIENT_ID",
                "OCTROI_OIDC_CLIENT_SECRET",
                "OCTROI_OIDC_ROLES",
                "OCTROI_OIDC_ROLES_CLAIM"
            })
    void oneVariableAloneAsksForTheOthers(String variable) {
        assertRefused(Map.of(variable, "hush"), "OCTROI_OIDC_ISSUER is absent, and other variables ask for");
    }

    private static void assertRefused(Map<String, String> variables, String told) {
        String message = String.valueOf(assertThrows(UnusableConfiguration.class, () -> Configuration.of(variables))
                .getMessage());
        assertTrue(message.startsWith(told), message);
        assertFalse(message.contains("hush"), message);
        assertEquals(1, message.lines().count());
    }
}
