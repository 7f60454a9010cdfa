package io.octroi.commands;

import io.octroi.WrittenPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

class CommandsDocumentTest {

    @Test
    void tellsWhatEachCommandTellsOfItself() throws IOException {
        CommandLine octroi = Octroi.commandLine();
        octroi.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING);
        octroi.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_FOOTER);
        new WrittenPart(Path.of("docs/commands.md"), CommandsDocumentTest.class).says(chapters(octroi));
    }

    private static String chapters(CommandLine command) {
        StringBuilder text = new StringBuilder(chapter(command));
        command.getSubcommands().values().stream()
                .filter(each -> !each.getCommandName().equals("help"))
                .map(CommandsDocumentTest::chapters)
                .forEach(text::append);
        return text.toString();
    }

    private static String chapter(CommandLine command) {
        return "%n## %s%n%n```text%n%s%n```%n"
                .formatted(
                        command.getCommandSpec().qualifiedName(),
                        command.getUsageMessage(Ansi.OFF)
                                .lines()
                                .map(String::stripTrailing)
                                .collect(Collectors.joining("\n")));
    }
}
