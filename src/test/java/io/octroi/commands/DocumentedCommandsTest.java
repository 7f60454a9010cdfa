package io.octroi.commands;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Mentioned;
import io.octroi.ShellBlocks;
import io.octroi.access.Matrix;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documents tell to type can be typed: commands and their options exist, and so do scripts, profiles of Maven and
 * addresses. That they do what is told is shown by ApiDocumentIT, scripts/tutorial and the tests of each command.
 */
class DocumentedCommandsTest {

    /** Words that stand for a number the reader has to put there. */
    private static final List<String> NUMBERS = List.of("NUMBER", "ID", "N", "MONTHS");

    static List<Path> documents() throws IOException {
        return ShellBlocks.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void canBeTyped(Path document) throws IOException {
        String text = Files.readString(document);
        Mentioned.assertScriptsExist(text);
        for (List<String> command : ShellBlocks.commands(text)) {
            ofOctroi(command).ifPresent(arguments -> assertUnderstood(document, arguments));
            switch (command.get(0)) {
                case "mvn" -> Mentioned.assertMavenKnows(String.join(" ", command));
                case "curl" -> assertAnswered(document, command);
                default -> {}
            }
        }
    }

    @Test
    void aShellIsReadAsPeopleWriteIt() {
        assertEquals(
                List.of(
                        List.of("java", "-jar", "octroi.war", "a", "--lang", "en", "two words"),
                        List.of("curl", "http://x"),
                        List.of("sed", "s#a|b#"),
                        List.of("java", "-jar", "INNER"),
                        List.of("b")),
                ShellBlocks.commands(
                        """
                        ```sh run
                        X=1 java -jar octroi.war a [--lang en|fr] \\
                          "two words" # and why
                        curl http://x <in >out | sed 's#a|b#'
                        java -jar $(b)
                        ```
                        """));
    }

    /** The arguments of a command of Octroi, whatever starts it; empty where the line starts none. */
    private static Optional<List<String>> ofOctroi(List<String> command) {
        int archive = command.indexOf("-jar") + 1;
        if (archive > 0 && command.get(archive).endsWith("octroi.war")) {
            return Optional.of(command.subList(archive + 1, command.size()));
        }
        int service = command.indexOf("octroi");
        return command.get(0).equals("docker") && command.contains("run") && service > 0
                ? Optional.of(command.subList(service + 1, command.size()))
                : Optional.empty();
    }

    private static void assertUnderstood(Path document, List<String> arguments) {
        String[] filled = arguments.stream()
                .map(word -> NUMBERS.contains(word) ? "1" : word)
                .toArray(String[]::new);
        assertDoesNotThrow(() -> Octroi.commandLine().parseArgs(filled), () -> document + ": " + arguments);
    }

    private static void assertAnswered(Path document, List<String> command) {
        boolean posts = command.contains("-d") || command.contains("POST");
        for (String word : command) {
            if (word.startsWith("http://localhost:8080/")) {
                String path = URI.create(word).getPath();
                assertTrue(
                        Matrix.standard().methods(path).contains(posts ? "POST" : "GET"), () -> document + ": " + path);
            }
        }
    }
}
