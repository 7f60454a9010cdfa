package io.octroi.commands;

import io.octroi.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What an account is for. */
final class RoleOption {

    @Option(
            names = "--role",
            required = true,
            split = ",",
            paramLabel = "ROLE",
            description = "what the account is for: advisor, auditor, modeler, admin or tool (a program); several are"
                    + " separated by commas, or the option is repeated")
    private List<String> words = List.of();

    Set<Role> roles() {
        return words.stream()
                .map(word -> Role.of(word.strip())
                        .orElseThrow(() -> UnusableOption.unknownWord(
                                "--role",
                                word,
                                Arrays.stream(Role.values()).map(Role::word).toList())))
                .collect(Collectors.toSet());
    }
}
