package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** A browser with its own cookies, which goes nowhere unasked: each redirection is followed by the test. */
final class CookieBrowser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final RunningOctroi octroi;
    private final String publicUrl;

    /** @param publicUrl what stands for that Octroi in addresses the outside world knows */
    CookieBrowser(RunningOctroi octroi, String publicUrl) {
        this.octroi = octroi;
        this.publicUrl = publicUrl;
    }

    /** A page of Octroi. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(octroi.address(path.substring(1)));
    }

    /** Asks to sign in, is asked by the provider, and returns the page of Octroi it is sent back to. */
    String askedBack(String start) throws IOException, InterruptedException {
        String question = redirection(open(start));
        String answer = redirection(send(URI.create(question)));
        assertEquals(publicUrl, answer.substring(0, publicUrl.length()));
        return answer.substring(publicUrl.length());
    }

    HttpResponse<String> signIn() throws IOException, InterruptedException {
        return open(askedBack("/openid/start"));
    }

    static String redirection(HttpResponse<String> response) {
        assertEquals(302, response.statusCode(), response::body);
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** An address of ours with the code that another one brings. */
    static String withCodeOf(String other, String address) {
        String code = MockProvider.parameters(other.replaceAll("^.*\\?", "")).get("code");
        return address.replaceAll("code=[^&]*", "code=" + code);
    }

    /** The sign-in page again, with the reason in either language, and a policy that lets it have its looks. */
    static void assertTrouble(String trouble, int status, HttpResponse<String> page) {
        assertEquals(status, page.statusCode(), page::body);
        assertTrue(
                Stream.of(Locale.FRENCH, Locale.ENGLISH)
                        .map(language -> ResourceBundle.getBundle("io.octroi.pages.messages", language))
                        .anyMatch(words -> page.body().contains(words.getString("login.trouble." + trouble))),
                page::body);
        List<String> policies = page.headers().allValues("Content-Security-Policy");
        assertEquals(1, policies.size(), policies::toString);
        assertTrue(policies.get(0).contains("style-src 'self'"), policies::toString);
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private HttpResponse<String> send(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
