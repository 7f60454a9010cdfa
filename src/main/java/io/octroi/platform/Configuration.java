package io.octroi.platform;

import io.octroi.access.IdentityProvider;
import io.octroi.decision.Issuer;
import io.octroi.drift.CheckSchedule;
import io.octroi.journal.SealingKeys.Keystore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator decides, by environment variables.
 *
 * @param home {@code OCTROI_HOME}: the folder of everything Octroi keeps; default {@code ./octroi-home}
 * @param database which database is used, and as whom
 * @param demo {@code OCTROI_DEMO}: whether an empty database is filled with the demo data
 * @param provider {@code OCTROI_OIDC_...}: who else vouches for people; nobody by default
 * @param lender {@code OCTROI_LENDER}, {@code OCTROI_LOGO}: whose name and logo the pages bear
 * @param publicAddress {@code OCTROI_PUBLIC_URL}: where browsers find Octroi, without a slash at its end; empty where nobody
 *     said
 * @param batchMegabytes {@code OCTROI_BATCH_LIMIT}: how many megabytes a batch sent to the API may have; default 1,024
 * @param driftTerms {@code OCTROI_DRIFT_DAYS}, {@code OCTROI_DRIFT_APPLICANTS}: when applicants are checked for drift; never by
 *     default
 * @param keystore {@code OCTROI_JOURNAL_KEYSTORE}: where the journal's key is; a file under home by default
 */
public record Configuration(
        Path home,
        DatabaseAccess database,
        boolean demo,
        Lender lender,
        String publicAddress,
        Optional<IdentityProvider> provider,
        int batchMegabytes,
        CheckSchedule.Terms driftTerms,
        Optional<Keystore> keystore) {

    /** The configuration of this process. */
    public static Configuration ofEnvironment() {
        return of(System.getenv());
    }

    /**
     * The configuration of these variables; a blank one counts as absent.
     *
     * @throws UnusableConfiguration when a value cannot be used
     */
    public static Configuration of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        boolean demo = flag(variables.textOrStandard(Variable.OCTROI_DEMO));
        Path home = path(Variable.OCTROI_HOME, variables.textOrStandard(Variable.OCTROI_HOME), "name a folder");
        DatabaseAccess database = DatabaseAccess.of(variables, home);
        if (demo && database.isPostgreSql()) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_DEMO,
                    "is true, and OCTROI_DB_URL names PostgreSQL",
                    "invented clients go into the embedded database alone, so leave one of the two unset");
        }
        Lender lender = Lender.of(
                variables,
                variables
                        .text(Variable.OCTROI_LOGO)
                        .map(file -> path(Variable.OCTROI_LOGO, file, "name a PNG, JPEG or SVG file")));
        return new Configuration(
                home,
                database,
                demo,
                lender,
                variables
                        .text(Variable.OCTROI_PUBLIC_URL)
                        .map(Configuration::address)
                        .orElse(""),
                OpenIdVariables.provider(variables),
                number(
                        variables,
                        Variable.OCTROI_BATCH_LIMIT,
                        "[1-9][0-9]{0,5}",
                        "a number of megabytes from 1 to 999999"),
                new CheckSchedule.Terms(
                        number(variables, Variable.OCTROI_DRIFT_DAYS, "[0-9]{1,4}", "a number of days from 0 to 9999"),
                        number(
                                variables,
                                Variable.OCTROI_DRIFT_APPLICANTS,
                                "[0-9]{1,8}",
                                "a number of applicants from 0 to 99999999")),
                keystore(variables));
    }

    /** Who answers for decisions. */
    Issuer issuer() {
        return new Issuer(lender.name(), lender.contact(), publicAddress);
    }

    private static String address(String text) {
        if (!text.matches("https?://[\\x21-\\x7e]{1,180}")) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_PUBLIC_URL, "is no address", "write one that begins with https://");
        }
        return text.replaceAll("/+$", "");
    }

    /** @param allowed how it is written */
    private static int number(Variables variables, Variable variable, String allowed, String instead) {
        String text = variables.textOrStandard(variable);
        if (!text.matches(allowed)) {
            throw new UnusableConfiguration(variable, "is «" + text + "»", "write " + instead);
        }
        return Integer.parseInt(text);
    }

    private static Optional<Keystore> keystore(Variables variables) {
        return variables.text(Variable.OCTROI_JOURNAL_KEYSTORE).map(file -> {
            String password = variables
                    .secret(Variable.OCTROI_JOURNAL_KEYSTORE_PASSWORD)
                    .orElseThrow(() -> new UnusableConfiguration(
                            Variable.OCTROI_JOURNAL_KEYSTORE_PASSWORD, "is absent", "write the keystore's password"));
            return new Keystore(path(Variable.OCTROI_JOURNAL_KEYSTORE, file, "name a PKCS#12 file"), password);
        });
    }

    private static Path path(Variable variable, String text, String instead) {
        try {
            return Path.of(text).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new UnusableConfiguration(variable, "is no path", instead);
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new UnusableConfiguration(Variable.OCTROI_DEMO, "is «" + text + "»", "write true or false");
        };
    }
}
