package io.octroi.commands;

import io.octroi.platform.BuildVersion;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
            ReportCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:not done; one line says why"},
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  OCTROI_HOME    folder of everything Octroi keeps (default ./octroi-home)",
            "  OCTROI_DB_URL  JDBC URL of the database (default an H2 file under OCTROI_HOME)",
            "  OCTROI_DB_USER, OCTROI_DB_PASSWORD",
            "                 PostgreSQL: the role Octroi works as",
            "  OCTROI_DB_OWNER_USER, OCTROI_DB_OWNER_PASSWORD",
            "                 PostgreSQL: the role that migrates the schema",
            "  OCTROI_PORT    port of the web application (default 8080)",
            "  OCTROI_ADDRESS network address it listens on (default localhost)",
            "  OCTROI_PROXIES addresses of proxies that are believed",
            "  OCTROI_DEMO    true: invented clients, and accounts with known passwords",
            "  OCTROI_JOURNAL_KEYSTORE, OCTROI_JOURNAL_KEYSTORE_PASSWORD",
            "                 PKCS#12: the key that seals the journal (default a file in OCTROI_HOME)",
            "  OCTROI_OIDC_ISSUER, OCTROI_OIDC_CLIENT_ID, OCTROI_OIDC_CLIENT_SECRET",
            "                 OpenID Connect: who vouches for people, and as whom Octroi asks",
            "  OCTROI_OIDC_ROLES_CLAIM, OCTROI_OIDC_ROLES",
            "                 the claim that names groups (default groups), and the roles they",
            "                 give (ROLE=GROUP,...; default octroi-ROLE gives ROLE)",
            "  OCTROI_PUBLIC_URL",
            "                 where browsers find Octroi; needed with OpenID Connect, printed on reports",
            "  OCTROI_LENDER, OCTROI_LENDER_CONTACT",
            "                 the lender\u2019s name, and how clients reach the lender: printed on reports",
            "  MLFLOW_TRACKING_URI",
            "                 address of an MLflow tracking server that is told of trainings and promotions",
            "  MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN",
            "                 as whom Octroi speaks to it"
        })
public final class Octroi {

    static final int NOT_DONE = 2;

    private Octroi() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Octroi())
                .setCaseInsensitiveEnumValuesAllowed(true)
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
