package io.octroi.platform;

import io.octroi.access.IdentityProvider;
import io.octroi.tracking.MlflowServer;
import io.octroi.tracking.Tracking;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where trainings are told, by the variables that MLflow's own clients read. They are read by the commands that need them
 * alone: what is set for other programs keeps no server from starting.
 */
public final class TrackingVariables {

    private final Variables variables;

    private TrackingVariables(Variables variables) {
        this.variables = variables;
    }

    /**
     * Files under home, and the tracking server where one is named.
     *
     * @param told a line for people when something cannot be kept or told; may be called by several threads
     * @throws UnusableConfiguration when a variable cannot be used
     */
    public static Tracking tracking(Map<String, String> environment, Consumer<String> told) {
        return Tracking.under(Configuration.of(environment).home(), server(environment), told);
    }

    /**
     * The tracking server, if one is named.
     *
     * @throws UnusableConfiguration when a variable cannot be used
     */
    public static Optional<MlflowServer> server(Map<String, String> environment) {
        TrackingVariables variables = new TrackingVariables(new Variables(environment));
        return variables.variables.text(Variable.MLFLOW_TRACKING_URI).map(variables::server);
    }

    private MlflowServer server(String text) {
        URI address = address(text);
        Optional<String> authorization = authorization();
        if (authorization.isPresent() && !IdentityProvider.isProtected(address)) {
            throw new UnusableConfiguration(
                    Variable.MLFLOW_TRACKING_URI,
                    "is no https address, and a password or token would travel readable",
                    "write one that begins with https://, or http:// on this machine alone");
        }
        return new MlflowServer(address, authorization);
    }

    private Optional<String> authorization() {
        Optional<String> user = variables.text(Variable.MLFLOW_TRACKING_USERNAME);
        Optional<String> password = variables.secret(Variable.MLFLOW_TRACKING_PASSWORD);
        if (user.isPresent() != password.isPresent()) {
            throw new UnusableConfiguration(
                    user.isPresent() ? Variable.MLFLOW_TRACKING_PASSWORD : Variable.MLFLOW_TRACKING_USERNAME,
                    "is absent",
                    "a user needs a password, and the other way round");
        }
        return user.map(name -> "Basic " + base64(name + ":" + password.orElseThrow()))
                .or(() -> variables.text(Variable.MLFLOW_TRACKING_TOKEN).map(TrackingVariables::bearer));
    }

    private static String bearer(String token) {
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new UnusableConfiguration(
                    Variable.MLFLOW_TRACKING_TOKEN, "holds blanks or other marks", "write the token alone");
        }
        return "Bearer " + token;
    }

    /** Never quoted: somebody may have written a password into it. */
    private static URI address(String text) {
        try {
            URI address = new URI(text.replaceAll("/+$", ""));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below, in the same words
        }
        throw new UnusableConfiguration(
                Variable.MLFLOW_TRACKING_URI,
                "is no address of a tracking server",
                "write one like http://localhost:5000, a user and a password go into "
                        + Variable.MLFLOW_TRACKING_USERNAME + " and " + Variable.MLFLOW_TRACKING_PASSWORD
                        + "; without a server leave it unset, runs are kept under OCTROI_HOME all the same");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
