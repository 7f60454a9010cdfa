package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.access.AccountName;
import io.octroi.access.ApiKeys;
import io.octroi.access.Role;
import io.octroi.access.Scope;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server beside which accounts and keys are changed, as the commands do: it follows at once. */
class AccessBesideServerIT {

    private static final Pattern UP = Pattern.compile("Octroi is up at (http://localhost:\\d+/)");

    @TempDir
    Path home;

    @Test
    void aClosedAccountAndARevokedKeyOpenNothingAnyMore() throws Exception {
        try (RunningOctroi server = RunningOctroi.start(home);
                Stages beside = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())))) {
            server.get("health/live", 200);
            ApiKeys.Created created = beside.access().keys().create("batch", Set.of(Scope.FEATURES), 1, "command line");
            String key = "Bearer " + created.secret();
            assertEquals(200, status(key));
            beside.access().keys().revoke(created.key().id(), "admin");
            assertEquals(401, status(key));

            String robot = basic(
                    "robot",
                    beside.access()
                            .accounts()
                            .open(new AccountName("robot"), Set.of(Role.TOOL))
                            .password());
            assertEquals(200, status(robot));
            beside.access().accounts().close("robot");
            assertEquals(401, status(robot));
            beside.access().accounts().reopen("robot");
            assertEquals(200, status(robot));
        }
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private int status(String authorization) throws IOException, InterruptedException {
        String address = UP.matcher(Files.readString(home.resolve("log")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "api/features"))
                                .header("Authorization", authorization)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
