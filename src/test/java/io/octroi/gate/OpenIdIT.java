package io.octroi.gate;

import static io.octroi.gate.CookieBrowser.assertTrouble;
import static io.octroi.gate.CookieBrowser.redirection;
import static io.octroi.gate.CookieBrowser.withCodeOf;
import static io.octroi.gate.IdTokenBuilder.aToken;
import static io.octroi.gate.IdTokenBuilder.aTokenFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Role;
import io.octroi.launch.RunningOctroi;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People whom an identity provider vouches for, or does not, at the door of a running server. */
class OpenIdIT {

    @TempDir
    static Path home;

    private static VouchedOctroi octroi;
    private static MockProvider provider;

    private CookieBrowser browser;

    @BeforeAll
    static void start() throws Exception {
        octroi = VouchedOctroi.start(home);
        provider = octroi.provider();
    }

    @BeforeEach
    void openABrowser() {
        browser = octroi.browser();
    }

    @AfterAll
    static void stop() {
        octroi.close();
    }

    @ParameterizedTest
    @CsvSource({
        "credit-team, /index.xhtml, ADVISOR, 200",
        "audit, /index.xhtml, AUDITOR, 200",
        "science, /model.xhtml, MODELER, 403"
    })
    void aGroupGivesARole(String group, String page, Role role, int clients) throws Exception {
        provider.says(aTokenFor("One.Of." + group).in(List.of("others", group)));
        assertEquals(page, redirection(browser.signIn()));
        assertEquals(Set.of(role), octroi.roles("one.of." + group));
        assertEquals(
                provider.issuer(),
                octroi.accounts()
                        .find("one.of." + group)
                        .orElseThrow()
                        .provider()
                        .orElseThrow());
        assertEquals(clients, browser.open("/index.xhtml").statusCode());
    }

    @Test
    void severalGroupsGiveTheirRolesTogetherAndAnewEachTime() throws Exception {
        provider.says(aTokenFor("carol").in(List.of("credit-team", "it")));
        redirection(browser.signIn());
        assertEquals(Set.of(Role.ADVISOR, Role.ADMIN, Role.AUDITOR), octroi.roles("carol"));
        provider.says(aTokenFor("carol").in("science"));
        redirection(browser.signIn());
        assertEquals(Set.of(Role.MODELER), octroi.roles("carol"), "a single text is a group too");
    }

    @Test
    void anAddressServesAsNameOnlyWhenItIsVerified() throws Exception {
        IdTokenBuilder token = aToken().in("audit").with("email", "Dan@Lender.example");
        provider.says(token);
        assertTrouble("no-name", 403, browser.signIn());
        provider.says(token.with("email_verified", true));
        redirection(browser.signIn());
        assertEquals(Set.of(Role.AUDITOR), octroi.roles("dan@lender.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "/client.xhtml?id=100002, /client.xhtml?id=100002",
        "/accounts.xhtml, /index.xhtml",
        "https://evil.example/client.xhtml, /index.xhtml",
        "//evil.example/client.xhtml, /index.xhtml"
    })
    void theyGoOnWhereTheyWantedToGoIfItIsAPageOfTheirs(String from, String page) throws Exception {
        provider.says(aTokenFor("erin").in("credit-team"));
        String back = browser.askedBack(
                "/openid/start?from=" + from.replace("?", "%3F").replace("=", "%3D"));
        assertEquals(page, redirection(browser.open(back)));
    }

    @Test
    void theSessionHasANewNumberAfterwards() throws Exception {
        provider.says(aTokenFor("frank").in("credit-team"));
        String back = browser.askedBack("/openid/start");
        String before = browser.session();
        redirection(browser.open(back));
        assertNotEquals(before, browser.session());
    }

    @Test
    void theSignInPageOffersIt() throws Exception {
        String page = browser.open("/login.xhtml?from=/client.xhtml%3Fid%3D7").body();
        assertTrue(page.contains("/openid/start?from=%2Fclient.xhtml%3Fid%3D7"), page);
    }

    @Test
    void anAnswerIsTakenOnceAndOnlyWithItsState() throws Exception {
        provider.says(aTokenFor("grace").in("credit-team"));
        String back = browser.askedBack("/openid/start");
        int before = provider.exchanges();
        assertTrouble("stale", 401, browser.open(back.replaceAll("state=[^&]*", "state=guessed")));
        assertTrouble("stale", 401, browser.open(back.replaceAll("&state=.*", "")));
        assertEquals(before, provider.exchanges());
        redirection(browser.open(back));
        assertTrouble("stale", 401, browser.open(back));
        assertEquals(before + 1, provider.exchanges());
    }

    @Test
    void anAnswerBelongsToTheSessionThatAsked() throws Exception {
        provider.says(aTokenFor("heidi").in("credit-team"));
        String back = browser.askedBack("/openid/start");
        CookieBrowser other = octroi.browser();
        assertTrouble("stale", 401, other.open(back));
        String othersBack = other.askedBack("/openid/start");
        assertTrouble("stale", 401, other.open(back));
        redirection(other.open(othersBack));
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutItsVerifier() throws Exception {
        provider.says(aTokenFor("ivan").in("credit-team"));
        String stolen = browser.askedBack("/openid/start");
        CookieBrowser thief = octroi.browser();
        String own = thief.askedBack("/openid/start");
        assertTrouble("provider-answer", 403, thief.open(withCodeOf(stolen, own)));
        assertTrue(octroi.accounts().find("ivan").isEmpty());
    }

    @Test
    void aCodeIsWorthNothingTheSecondTime() throws Exception {
        provider.says(aTokenFor("judy").in("credit-team"));
        String first = browser.askedBack("/openid/start");
        redirection(browser.open(first));
        String second = browser.askedBack("/openid/start");
        assertTrouble("provider-answer", 403, browser.open(withCodeOf(first, second)));
    }

    static Stream<Arguments> spoiltTokens() {
        return Stream.of(
                Arguments.of("another nonce", aToken().with("nonce", "0".repeat(43))),
                Arguments.of("no nonce", aToken().with("nonce", "")),
                Arguments.of("another key", aToken().forged()),
                Arguments.of("no signature", aToken().unsigned()),
                Arguments.of("signed with the public key", aToken().signedWithThePublicKey()),
                Arguments.of("for another client", aToken().with("aud", "payroll")),
                Arguments.of("authorised another client", aToken().with("azp", "payroll")),
                Arguments.of("from another issuer", aToken().with("iss", "https://evil.example/realm")),
                Arguments.of("expired", aToken().made(Duration.ofMinutes(7))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltTokens")
    void aSpoiltTokenOpensNothing(String flaw, IdTokenBuilder token) throws Exception {
        provider.says(token.with("preferred_username", "mallory").in("it"));
        int before = provider.exchanges();
        assertTrouble("provider-answer", 403, browser.signIn());
        assertEquals(before + 1, provider.exchanges(), flaw);
        assertTrue(octroi.accounts().find("mallory").isEmpty());
        assertEquals("/login.xhtml?from=%2Findex.xhtml", redirection(browser.open("/index.xhtml")));
    }

    @Test
    void aProviderThatIsDownIsToldOf() throws Exception {
        provider.says(aTokenFor("niaj").in("audit"));
        String back = browser.askedBack("/openid/start");
        provider.goDown();
        try {
            assertTrouble("provider", 503, browser.open(back));
        } finally {
            provider.comeBack();
        }
        redirection(browser.signIn());
    }

    @Test
    void whatTheProviderDeclinesIsToldOfAndCannotBeMadeUp() throws Exception {
        provider.refuses("access_denied");
        String back = browser.askedBack("/openid/start?from=/client.xhtml");
        HttpResponse<String> page = browser.open(back);
        assertTrouble("declined", 401, page);
        assertTrue(page.body().contains("from=%2Fclient.xhtml"), page.body());
        assertTrouble("stale", 401, browser.open("/openid/callback?error=access_denied&state=made-up"));
        String other = browser.askedBack("/openid/start");
        assertTrouble("provider-answer", 403, browser.open(other + "&iss=https://evil.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"octroi-advisor", "tool", "octroi-tool", "Credit-Team"})
    void whoHasNoRoleStaysOutside(String group) throws Exception {
        provider.says(aTokenFor("olivia").in(List.of(group)));
        assertTrouble("no-role", 403, browser.signIn());
        provider.says(aTokenFor("olivia").in(Map.of("group", "it")));
        assertTrouble("no-role", 403, browser.signIn());
        assertTrue(octroi.accounts().find("olivia").isEmpty());
    }

    @Test
    void anAccountWithAPasswordIsNobodyElses() throws Exception {
        provider.says(aTokenFor("advisor").in("it"));
        assertTrouble("name-taken", 403, browser.signIn());
        assertEquals(Set.of(Role.ADVISOR), octroi.roles("advisor"));
    }

    @Test
    void somebodyElseOfTheSameNameGetsNobodysAccount() throws Exception {
        provider.says(aTokenFor("quentin").in("credit-team"));
        redirection(browser.signIn());
        provider.says(aTokenFor("quentin").with("sub", "somebody else").in("it"));
        assertTrouble("name-taken", 403, browser.signIn());
        assertEquals(Set.of(Role.ADVISOR), octroi.roles("quentin"));
    }

    @Test
    void aClosedAccountStaysClosed() throws Exception {
        provider.says(aTokenFor("peggy").in("credit-team"));
        redirection(browser.signIn());
        assertEquals(200, browser.open("/index.xhtml").statusCode());
        octroi.accounts().close("peggy");
        assertEquals("/login.xhtml?from=%2Findex.xhtml", redirection(browser.open("/index.xhtml")));
        assertTrouble("closed", 403, browser.signIn());
    }

    @Test
    void theLogTellsWhyAndNothingThatWasSent() throws Exception {
        provider.says(aTokenFor("trudy").in("credit-team").forged());
        String back = browser.askedBack("/openid/start");
        browser.open(back);
        provider.refuses("trudys-own-error");
        browser.signIn();
        String log = Files.readString(home.resolve("log"));
        assertTrue(log.contains("no sign-in by the identity provider: provider-answer (ID token, "), log);
        assertTrue(log.contains("no sign-in by the identity provider: declined (an error of its own)"), log);
        MockProvider.parameters(back.replaceAll("^.*\\?", ""))
                .forEach((name, value) -> assertFalse(log.contains(value), name));
        for (String sent : List.of("trudy", "credit-team", "0815", "opaque", "eyJ", "code-", MockProvider.SECRET)) {
            assertFalse(log.contains(sent), sent);
        }
    }

    @Test
    void withoutAProviderThereIsNoSuchAddress(@TempDir Path elsewhere) throws Exception {
        try (RunningOctroi alone = RunningOctroi.start(elsewhere, Map.of())) {
            CookieBrowser visitor = new CookieBrowser(alone, VouchedOctroi.PUBLIC_URL);
            assertEquals(404, visitor.open("/openid/start").statusCode());
            assertEquals(404, visitor.open("/openid/callback?code=a&state=b").statusCode());
            assertFalse(visitor.open("/login.xhtml").body().contains("/openid/"));
        }
    }
}
