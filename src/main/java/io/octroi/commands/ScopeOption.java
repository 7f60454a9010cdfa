package io.octroi.commands;

import io.octroi.access.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What a key opens. */
final class ScopeOption {

    @Option(
            names = "--scope",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description = "what the key opens: clients, scores or features; several are separated by commas, or the"
                    + " option is repeated")
    private List<String> words = List.of();

    Set<Scope> scopes() {
        return words.stream()
                .map(word -> Scope.of(word.strip())
                        .orElseThrow(() -> UnusableOption.unknownWord(
                                "--scope",
                                word,
                                Arrays.stream(Scope.values()).map(Scope::word).toList())))
                .collect(Collectors.toSet());
    }
}
