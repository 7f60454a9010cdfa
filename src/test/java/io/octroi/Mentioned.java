package io.octroi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text mentions of this repository is there. */
public final class Mentioned {

    private static final Set<String> PHASES = Set.of("clean", "test", "package", "verify");

    private Mentioned() {}

    /** Fails for a script, or a file of the delivery, that does not exist or cannot be run. */
    public static void assertScriptsExist(String text) {
        for (String script : found("(?<![\\w/.])((?:\\./)?(?:scripts|\\.ci|\\.github)/[\\w./-]*\\w)", text)) {
            Path file = Path.of(script).normalize();
            assertTrue(file.startsWith(".github") ? Files.exists(file) : Files.isExecutable(file), script);
        }
    }

    /** Fails for a profile, a goal, an execution or a property of ours that the build does not have. */
    public static void assertMavenKnows(String line) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (String name : found("(?:-P|failsafe:[a-z-]+@)(\\w+)", line)) {
            assertTrue(pom.contains("<id>" + name + "</id>"), name);
        }
        for (String property : found("-D((?:postgresql|browser|octroi)[.a-z]+)", line)) {
            assertTrue(pom.contains(property), property);
        }
        for (String plugin : found(" ([a-z]+):", line)) {
            assertTrue(
                    pom.contains("<artifactId>" + plugin + "-maven-plugin</artifactId>")
                            || pom.contains("<artifactId>maven-" + plugin + "-plugin</artifactId>"),
                    plugin);
        }
        Set<String> phases = found(" ([a-z]+)(?= |$)", line);
        assertTrue(PHASES.containsAll(phases), () -> PHASES + " lack some of " + phases);
    }

    /** What the group of that pattern stands for, wherever the text has it. */
    public static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
