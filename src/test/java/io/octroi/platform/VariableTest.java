package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.WrittenPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariableTest {

    private static final Pattern NAME = Pattern.compile("\\b(OCTROI|MLFLOW)_[A-Z_]*[A-Z]\\b");

    private static Collection<String> declared() {
        return Arrays.stream(Variable.values()).map(Variable::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyNameInTheCodeIsDeclaredAndEveryDeclaredOneIsRead() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("Variable.java"))
                    .toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(named::add);
            }
        }
        assertEquals(declared(), named);
    }

    @Test
    void theDocumentTellsAllOfThem() throws IOException {
        String rows = Arrays.stream(Variable.values())
                .map(variable -> "| `%s` | %s | %s |%n"
                        .formatted(
                                variable.name(),
                                asCode(variable.meaning()),
                                variable.standard().isEmpty() ? "" : "`" + variable.standard() + "`"))
                .collect(Collectors.joining());
        new WrittenPart(Path.of("docs/configuration.md"), VariableTest.class)
                .says("| variable | meaning | default |\n| --- | --- | --- |\n" + rows);
    }

    /** Names of other variables as code. */
    private static String asCode(String meaning) {
        return NAME.matcher(meaning).replaceAll("`$0`");
    }
}
