package io.octroi.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Takes a picture of every page over the demo clients, at three widths, for people to look at and judge.
 *
 * <p>Arguments: the folder to work in, and the folder of the pictures.
 */
final class Screenshots {

    private static final PrintStream OUT = System.out;
    private static final List<Integer> WIDTHS = List.of(1440, 768, 360);
    private static final int NARROW = 500;
    private static final int HEIGHT = 900;

    /** The page that README shows, and how much of it, in pixels. */
    private static final String FIRST = "client";

    private static final int TOP = 1_500;

    private final RunningOctroi server;
    private final Path folder;

    private Screenshots(RunningOctroi server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Who opens which page, and what its pictures are called. */
    private record Shot(String account, String language, String page, String name) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(Path.of(arguments[0]), "home");
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (RunningOctroi server = RunningOctroi.start(home, Map.of())) {
            Screenshots screenshots = new Screenshots(server, folder);
            String refused = screenshots.refused();
            int decision = screenshots.decide(refused);
            for (Shot shot : List.of(
                    new Shot("", "fr", "login.xhtml", "login"),
                    new Shot("advisor", "fr", "index.xhtml", "list"),
                    new Shot("advisor", "fr", "client.xhtml?id=" + refused, "client"),
                    new Shot("advisor", "fr", "application.xhtml", "application"),
                    new Shot("advisor", "en", "index.xhtml", "list-en"),
                    new Shot("advisor", "en", "client.xhtml?id=" + refused, "client-en"),
                    new Shot("auditor", "fr", "decision.xhtml?id=" + decision, "decision"),
                    new Shot("advisor", "fr", "guide.xhtml", "guide"),
                    new Shot("advisor", "fr", "model.xhtml", "model"),
                    new Shot("auditor", "fr", "oversight.xhtml", "oversight"),
                    new Shot("admin", "fr", "accounts.xhtml", "accounts"),
                    new Shot("admin", "fr", "scoring.xhtml", "scoring"),
                    new Shot("admin", "fr", "account.xhtml", "account"))) {
                screenshots.take(shot);
            }
        }
    }

    /** An applicant for whom there is much to explain. */
    private String refused() throws IOException {
        String list = server.ask("GET", "/index.xhtml?only=refuse")
                .session(server.session("advisor", "advisor"))
                .send()
                .body();
        return list.replaceAll("(?s).*?client\\.xhtml\\?id=(\\d+).*", "$1");
    }

    /** Has an advisor decide on that file, and tells the number of the decision. */
    private int decide(String number) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode score = json.readTree(server.ask("GET", "/api/clients/" + number + "/score")
                .basic("advisor", "advisor")
                .send()
                .body());
        ObjectNode decision = json.createObjectNode()
                .put("clientId", Integer.parseInt(number))
                .put("answer", "refused")
                .put("amount", 450_000)
                .put("months", 36)
                .put("modelId", score.get("modelId").asText())
                .put("reasonCode", "repayment_capacity")
                .put("motive", "The annuity would take more than half of the declared income.");
        String answer = server.ask("POST", "/api/decisions")
                .basic("advisor", "advisor")
                .body("application/json", decision.toString())
                .send()
                .body();
        return json.readTree(answer).get("id").asInt();
    }

    private void take(Shot shot) throws IOException {
        try (Browser browser = Browser.reading(shot.language())) {
            browser.driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
            if (!shot.account().isEmpty()) {
                browser.open(server.address(""));
                browser.signIn(shot.account());
            }
            for (int width : WIDTHS) {
                resize(browser, width, HEIGHT);
                browser.open(server.address(shot.page()));
                browser.waitUntil("return document.readyState === 'complete'");
                if (!shot.account().isEmpty()) {
                    browser.waitUntil("return !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()"
                            + " && !document.querySelector('progress')");
                }
                resize(
                        browser,
                        width,
                        ((Number) browser.script("return document.documentElement.scrollHeight")).intValue());
                keep(browser, shot.name() + "-" + width + ".png");
            }
            if (shot.name().equals(FIRST)) {
                resize(browser, WIDTHS.get(0), TOP);
                keep(browser, FIRST + ".png");
            }
        }
    }

    private void keep(Browser browser, String name) throws IOException {
        Path picture = folder.resolve(name);
        Files.write(picture, Base64.getDecoder().decode(picture(browser)));
        OUT.println(picture);
    }

    private static String picture(Browser browser) {
        return String.valueOf(browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                .get("data"));
    }

    private static void resize(Browser browser, int width, int height) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < NARROW));
    }
}
