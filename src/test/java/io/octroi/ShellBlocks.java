package io.octroi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands that a document tells its reader to type: those of its shell blocks, and those it names in a sentence. They
 * are read as a shell would, and as people write synopses: what stands in brackets may be left out, of {@code a|b} one is
 * chosen, and what begins with {@code #} is a comment.
 */
public final class ShellBlocks {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```sh\\b[^\n]*\n(.*?)^ *```$");
    private static final Pattern NAMED = Pattern.compile("`((?:java -jar|mvn|scripts/)[^`]*)`");
    private static final Pattern INNER = Pattern.compile("\\$\\(([^()]*)\\)");
    private static final Pattern WORD = Pattern.compile("(?<beside>#[^\n]*|[<>]+\\s*\\S+|[^\\S\n]+)"
            + "|(?<word>(?:'[^']*'|\"[^\"]*\"|[^\\s'\"|;&<>]|(?<=\\w)\\|(?=\\w))+)|(?<end>[|;&\n]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\w+=.*", Pattern.DOTALL);

    private ShellBlocks() {}

    /** The documents that people read: what was decided and what changed are no instructions. */
    public static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md") && !file.endsWith("CHANGELOG.md"))
                    .sorted()
                    .toList();
        }
    }

    /** Each command as its words, without the variables set before it and the files it is led into. */
    public static List<List<String>> commands(String document) {
        String typed = Stream.of(BLOCK, NAMED)
                .flatMap(pattern -> pattern.matcher(document).results())
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"))
                .replace("\\\n", " ");
        String inner =
                INNER.matcher(typed).results().map(found -> found.group(1)).collect(Collectors.joining("\n"));
        return split(INNER.matcher(typed).replaceAll("INNER") + "\n" + inner + "\n");
    }

    private static List<List<String>> split(String typed) {
        List<List<String>> commands = new ArrayList<>();
        List<String> command = new ArrayList<>();
        for (Matcher found = WORD.matcher(typed); found.find(); ) {
            String word = found.group("word");
            if (word != null && !(command.isEmpty() && VARIABLE.matcher(word).matches())) {
                command.add(plain(word));
            } else if (found.group("end") != null && !command.isEmpty()) {
                commands.add(List.copyOf(command));
                command.clear();
            }
        }
        return commands;
    }

    private static String plain(String word) {
        if (word.contains("'") || word.contains("\"")) {
            return word.replaceAll("['\"]", "");
        }
        return word.replaceAll("^\\[|]$|\\|.*", "");
    }
}
