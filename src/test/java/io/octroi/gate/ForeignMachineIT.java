package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Octroi on a machine where it is tomorrow, the letter "i" has another capital, numbers have other digits and files are ASCII
 * says and keeps what it does here, and what it kept is read here.
 */
class ForeignMachineIT {

    private static final Map<String, String> ABROAD = Map.of(
            "JDK_JAVA_OPTIONS",
            "-Duser.timezone=Pacific/Auckland -Duser.language=tr -Duser.country=TR"
                    + " -Duser.language.format=ar -Duser.country.format=EG -Dfile.encoding=US-ASCII",
            "LC_ALL",
            "C");

    private static final long CLIENT = 100007;

    private static final List<String> SAME = List.of(
            "/api/model",
            "/api/features",
            "/api/features/AMT_CREDIT/density?client=" + CLIENT,
            "/api/clients?kind=applicant&limit=50",
            "/api/clients/" + CLIENT,
            "/api/clients/" + CLIENT + "/score",
            "/api/clients/" + CLIENT + "/explanation",
            "/api/clients/100056/counterfactual",
            "/api/clients/1",
            "/problems/unknown-client");

    private static final Pattern OTHER_DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    @TempDir
    Path home;

    @Test
    void saysAndKeepsTheSame() throws Exception {
        String paper;
        try (RunningOctroi abroad = RunningOctroi.start(home, ABROAD)) {
            RunningOctroi here = SharedServers.demo().server();
            for (String address : SAME) {
                assertEquals(told(here, address), told(abroad, address));
            }
            String page = page(abroad);
            assertFalse(OTHER_DIGITS.matcher(page).find(), page);
            paper = decided(abroad);
        }
        for (Map<String, String> machine : List.of(ABROAD, Map.<String, String>of())) {
            String verdict = command(machine, "journal", "verify");
            assertTrue(verdict.endsWith("1 decisions and their records are as they were taken\n"), verdict);
        }
        Path papers = home.resolve("papers");
        command(Map.of(), "report", "--from", "2026-01-01", "--to", "2099-12-31", "--out", papers.toString());
        command(Map.of(), "decision", "replay");
        try (Stream<Path> files = Files.list(papers)) {
            String again = new String(Files.readAllBytes(files.findFirst().orElseThrow()), StandardCharsets.UTF_8);
            assertTrue(paper.equals(again), "a record gives one report, wherever it is written");
        }
    }

    private static String told(RunningOctroi server, String address) throws IOException {
        return server.ask("GET", address)
                .basic("advisor", "advisor")
                .with("Accept-Language", "fr")
                .send()
                .body();
    }

    private static String page(RunningOctroi server) throws IOException {
        return server.ask("GET", "/client.xhtml?id=" + CLIENT)
                .session(server.session("advisor", "advisor"))
                .with("Accept-Language", "fr")
                .send()
                .body();
    }

    /** The report of a decision that is taken there. */
    private static String decided(RunningOctroi server) throws IOException {
        String model = server.ask("GET", "/api/clients/" + CLIENT + "/score")
                .basic("advisor", "advisor")
                .send()
                .found("\"modelId\":\"([^\"]+)\"");
        assertEquals(
                201,
                server.ask("POST", "/api/decisions")
                        .basic("advisor", "advisor")
                        .with("Idempotency-Key", "abroad")
                        .body(
                                "application/json",
                                "{\"clientId\":" + CLIENT + ",\"answer\":\"granted\",\"amount\":1500.5,\"months\":24,"
                                        + "\"modelId\":\"" + model + "\"}")
                        .send()
                        .status());
        return told(server, "/api/decisions/1/report.pdf");
    }

    /** What the command says on that machine; it must do what it is asked. */
    private String command(Map<String, String> machine, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder line = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target/octroi.war").toAbsolutePath().toString())
                .redirectError(home.resolve("complaints").toFile());
        line.command().addAll(List.of(arguments));
        line.environment().putAll(Map.of("OCTROI_HOME", home.toString(), "OCTROI_DEMO", "true"));
        line.environment().putAll(machine);
        Process process = line.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", arguments) + ": " + said);
        return said;
    }
}
