package io.octroi.commands;

import io.octroi.platform.BuildVersion;
import io.octroi.platform.Variable;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The command line: {@code java -jar octroi.war <command>}. */
@Command(
        name = "octroi",
        mixinStandardHelpOptions = true,
        versionProvider = Octroi.Version.class,
        synopsisSubcommandLabel = "<command>",
        description = "Scores consumer-credit applications, explains the score, and helps an advisor decide.",
        subcommands = {
            Octroi.Serve.class,
            ImportCommand.class,
            ImportsCommand.class,
            PersonCommand.class,
            SynthesizeCommand.class,
            ExploreCommand.class,
            FeaturesCommand.class,
            TrainCommand.class,
            ModelCommand.class,
            DriftCommand.class,
            ScoreCommand.class,
            ScoringCommand.class,
            UserCommand.class,
            KeyCommand.class,
            JournalCommand.class,
            DecisionCommand.class,
            ReportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:not done; one line says why"},
        footerHeading = "%nEnvironment:%n")
public final class Octroi {

    static final int NOT_DONE = 2;

    private Octroi() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        LanguageOption.keepFromOutput();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Octroi());
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, Octroi::variables);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    Complaint.about(error).print(command.getErr());
                    return NOT_DONE;
                })
                .setParameterExceptionHandler((error, arguments) -> {
                    PrintWriter err = error.getCommandLine().getErr();
                    err.println("octroi: " + error.getMessage());
                    CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
                    err.println("Try: java -jar octroi.war "
                            + (error.getCommandLine().getParent() == null
                                    ? ""
                                    : error.getCommandLine()
                                                    .getCommandSpec()
                                                    .qualifiedName()
                                                    .substring("octroi ".length())
                                            + " ")
                            + "--help");
                    return NOT_DONE;
                });
    }

    private static String variables(CommandLine.Help help) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Variable variable : Variable.values()) {
            String standard = variable.standard().isEmpty() ? "" : " (default " + variable.standard() + ")";
            meanings.put(variable.name(), variable.meaning() + standard);
        }
        return help.createTextTable(meanings).toString();
    }

    /** Stands in the help; the launcher starts the server itself, without the command line. */
    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            header = "Starts the web application (the default, when no command is named).")
    static final class Serve {}

    /** The program's version, as the build wrote it into the archive. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"octroi " + BuildVersion.read()};
        }
    }
}
