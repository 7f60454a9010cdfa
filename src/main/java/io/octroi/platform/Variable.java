package io.octroi.platform;

/**
 * Every environment variable that Octroi reads, declared once: {@code --help} and {@code docs/configuration.md} tell what
 * stands here.
 */
public enum Variable {
    OCTROI_HOME("folder of everything Octroi keeps", "octroi-home"),
    OCTROI_DB_URL(
            "JDBC URL of the database, H2 or PostgreSQL, without a user or a password; unset, an H2 file in OCTROI_HOME"),
    OCTROI_DB_USER("PostgreSQL: the role Octroi works as"),
    OCTROI_DB_PASSWORD("its password; unset, the driver looks into the account’s .pgpass file"),
    OCTROI_DB_OWNER_USER(
            "PostgreSQL: the role that owns the schema and migrates it; unset, OCTROI_DB_USER migrates if it may"),
    OCTROI_DB_OWNER_PASSWORD("its password"),
    OCTROI_PORT("port of the web application; 0: a free one, which the log tells", "8080"),
    OCTROI_ADDRESS("network address it listens on; 0.0.0.0 for all", "localhost"),
    OCTROI_PROXIES(
            "IP addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, with a comma between;"
                    + " they must overwrite both, and pass Host on"),
    OCTROI_PUBLIC_URL("where browsers find Octroi; needed with OpenID Connect, printed on reports"),
    OCTROI_LENDER("the lender’s name, on every page and paper; at most 60 letters", "Prêt à dépenser"),
    OCTROI_LENDER_CONTACT(
            "how clients reach the lender, printed on reports and letters; at most 200 letters in one line"),
    OCTROI_LOGO("file of the lender’s logo, a PNG, JPEG or SVG of at most 200 kB; unset, a mark of Octroi’s own"),
    OCTROI_BATCH_LIMIT(
            "megabytes that a batch sent to the API may have; it is set aside under OCTROI_HOME meanwhile", "1024"),
    OCTROI_DRIFT_DAYS(
            "days after which applicants are checked for drift again, by one instance; 0: never by time", "0"),
    OCTROI_DRIFT_APPLICANTS(
            "so many more applicants than at the last such check cause another; 0: never by number", "0"),
    OCTROI_LOG("how the log is written: text, or json, an object a line with the number of its request", "text"),
    OCTROI_DEMO(
            "true: an empty H2 database is filled with invented clients, and there are accounts with known passwords; on this"
                    + " machine alone",
            "false"),
    OCTROI_JOURNAL_KEYSTORE(
            "PKCS#12 file with the key that seals the journal; unset, a key made in OCTROI_HOME/journal-key"),
    OCTROI_JOURNAL_KEYSTORE_PASSWORD("its password"),
    OCTROI_OIDC_ISSUER("OpenID Connect: who vouches for people; unset, nobody but Octroi"),
    OCTROI_OIDC_CLIENT_ID("the name under which the issuer knows Octroi"),
    OCTROI_OIDC_CLIENT_SECRET("its secret, where the issuer gave one"),
    OCTROI_OIDC_ROLES_CLAIM("the claim that names a person’s groups", "groups"),
    OCTROI_OIDC_ROLES("the roles that groups give: ROLE=GROUP,...; unset, group octroi-ROLE gives ROLE"),
    MLFLOW_TRACKING_URI(
            "address of an MLflow tracking server that is told of trainings and promotions; unset, files under OCTROI_HOME"
                    + " alone"),
    MLFLOW_TRACKING_USERNAME("as whom Octroi speaks to it, by basic authentication"),
    MLFLOW_TRACKING_PASSWORD("that user’s password"),
    MLFLOW_TRACKING_TOKEN("or a bearer token, without user and password");

    private final String meaning;
    private final String standard;

    Variable(String meaning) {
        this(meaning, "");
    }

    Variable(String meaning, String standard) {
        this.meaning = meaning;
        this.standard = standard;
    }

    /** One line for whoever sets it. */
    public String meaning() {
        return meaning;
    }

    /** The value that counts while it is unset; empty where the meaning tells what happens then. */
    public String standard() {
        return standard;
    }
}
