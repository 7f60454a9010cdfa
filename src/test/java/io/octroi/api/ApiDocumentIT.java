package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.octroi.launch.RunningOctroi;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/api.md} tells to run is run, and answers what the document says it answers. */
class ApiDocumentIT {

    private static final Pattern BLOCKS =
            Pattern.compile("```(sh|java) run\n(.*?)\n```\n```text answer\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    static Path home;

    private static RunningOctroi server;

    @BeforeAll
    static void start() throws Exception {
        server = RunningOctroi.start(home, Map.of());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static List<MatchResult> blocks(String language) throws IOException {
        List<MatchResult> blocks = BLOCKS.matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .toList();
        assertTrue(!blocks.isEmpty(), "docs/api.md has nothing to run in " + language);
        return blocks;
    }

    @Test
    void theJourneyWithCurlGoesAsItIsTold() throws Exception {
        assumeTrue(isThere("curl") && isThere("bash"), "the journey takes bash and curl");
        for (MatchResult block : blocks("sh")) {
            String script = "set -euo pipefail\n" + here(block.group(2));
            assertAnswers(block.group(3), run("bash", "-c", script), script);
        }
    }

    @Test
    void theJavaClientCompilesAndAsks() throws Exception {
        MatchResult block = blocks("java").get(0);
        Path client = Files.writeString(home.resolve("OctroiClient.java"), block.group(2));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertAnswers(block.group(3), run(java, client.toString(), here("http://localhost:8080"), "100007"), "Java");
    }

    @Test
    void class0IsTheRepaid() throws IOException {
        JsonNode values =
                DecisionBodies.json(DecisionBodies.get(server, "tool", "/api/features/EXT_SOURCE_2/values?outcome=0"));
        assertEquals(
                repaidInTheDemoData(),
                values.at("/repaid/values").size()
                        + values.at("/repaid/missing").asLong());
        assertTrue(values.path("defaulted").isMissingNode());
    }

    private static long repaidInTheDemoData() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        ApiDocumentIT.class.getResourceAsStream("/data/application_train.csv.gz"))),
                StandardCharsets.UTF_8))) {
            int target = Arrays.asList(lines.readLine().split(",", -1)).indexOf("TARGET");
            return lines.lines()
                    .filter(line -> line.split(",", -1)[target].equals("0"))
                    .count();
        }
    }

    private static String here(String text) {
        String address = server.address("").toString();
        return text.replace("http://localhost:8080", address.substring(0, address.length() - 1));
    }

    /** Three dots stand for anything. */
    private static void assertAnswers(String told, String answer, String what) {
        String pattern =
                Arrays.stream(told.split("\\.\\.\\.", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        assertTrue(
                Pattern.compile(pattern, Pattern.DOTALL).matcher(answer.strip()).matches(),
                () -> what + "\nanswers\n" + answer + "\nand not\n" + told);
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(String... line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", line) + ": " + said);
        return said;
    }
}
