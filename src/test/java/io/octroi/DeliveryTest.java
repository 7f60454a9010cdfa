package io.octroi;

import static io.octroi.Mentioned.assertScriptsExist;
import static io.octroi.Mentioned.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.octroi.platform.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What builds, releases and deploys names only what there is: nobody runs it here, so nothing else would tell. */
class DeliveryTest {

    private static final Path WORKFLOWS = Path.of(".github/workflows");
    private static final Path DOCKERFILE = Path.of("Dockerfile");
    private static final Path COMPOSE = Path.of("compose.yaml");

    /** Twice the same key, or two documents in a file, are mistakes. */
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static List<Path> yaml() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".github"))) {
            return Stream.concat(files.filter(file -> file.toString().endsWith(".yml")), Stream.of(COMPOSE))
                    .toList();
        }
    }

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(WORKFLOWS)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void canBeRead(Path file) throws IOException {
        assertTrue(YAML.readTree(file.toFile()).isObject(), file.toString());
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void namesNoFileThatIsNotThere(Path file) throws IOException {
        assertScriptsExist(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyJobRunsAfterOnesThatAre(Path file) throws IOException {
        JsonNode jobs = YAML.readTree(file.toFile()).required("jobs");
        for (JsonNode job : jobs) {
            JsonNode needs = job.path("needs");
            if (needs.isTextual()) {
                assertTrue(jobs.has(needs.asText()), needs.asText());
            }
            needs.forEach(name -> assertTrue(jobs.has(name.asText()), name.asText()));
            String called = job.path("uses").asText();
            assertTrue(called.isEmpty() || Files.exists(Path.of(called)), called);
            assertTrue(job.has("uses") || job.has("timeout-minutes"), "a job that hangs is ended");
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void mavenKnowsWhatItIsAskedFor(Path file) throws IOException {
        for (String line : commands(YAML.readTree(file.toFile()))) {
            if (line.startsWith("mvn ")) {
                Mentioned.assertMavenKnows(line);
            }
        }
    }

    @Test
    void whatIsReleasedOrDeployedWasTested() throws IOException {
        for (String file : List.of("release.yml", "deploy.yml")) {
            JsonNode jobs = YAML.readTree(WORKFLOWS.resolve(file).toFile()).required("jobs");
            assertEquals("./.github/workflows/ci.yml", jobs.at("/ci/uses").asText(), file);
            for (String name : names(jobs)) {
                assertTrue(
                        name.equals("ci")
                                || jobs.at("/" + name + "/needs").asText().equals("ci"),
                        file + " " + name);
            }
        }
    }

    @Test
    void everySettingOfTheRepositoryIsExplained() throws IOException {
        String explained = Files.readString(Path.of("docs/operations.md"));
        for (Path file : workflows()) {
            for (String setting : found("(?:secrets|vars)\\.([A-Z_]+)", Files.readString(file))) {
                assertTrue(explained.contains("`" + setting + "`"), setting);
            }
        }
    }

    @Test
    void theImageCopiesAndRunsWhatThereIs() throws IOException {
        String dockerfile = Files.readString(DOCKERFILE);
        assertScriptsExist(dockerfile);
        for (String file : found("/opt/octroi/([a-z-]+)", dockerfile)) {
            assertTrue(Files.isExecutable(Path.of("scripts/flat", file)), file);
        }
        for (String kept : found("(?m)^!(.+)$", Files.readString(Path.of(".dockerignore")))) {
            assertTrue(Files.exists(Path.of(kept)), kept);
        }
        Set<String> stages = found("(?m)^FROM \\S+ AS (\\w+)$", dockerfile);
        String users = Files.readString(WORKFLOWS.resolve("ci.yml")) + Files.readString(COMPOSE);
        Set<String> wanted = found("(?:--target |target: )(\\w+)", users);
        assertFalse(wanted.isEmpty());
        assertTrue(stages.containsAll(wanted), () -> stages + " lacks some of " + wanted);
        assertTrue(dockerfile.stripTrailing().endsWith("USER 10001"), "nobody needs to be root inside");
    }

    @Test
    void composeSetsVariablesThatOctroiReads() throws IOException {
        Set<String> known = Stream.of(Variable.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> set = found("(?m)^ +(OCTROI_[A-Z_]+):", Files.readString(COMPOSE));
        set.addAll(found("(?m)^ENV (OCTROI_[A-Z_]+)=", Files.readString(DOCKERFILE)));
        assertFalse(set.isEmpty());
        assertTrue(known.containsAll(set), () -> known + " lacks some of " + set);
    }

    private static List<String> commands(JsonNode workflow) {
        return workflow.findValuesAsText("run");
    }

    private static List<String> names(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
