package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.TestDatabase;
import io.octroi.access.DemoAccounts;
import io.octroi.access.KnownAccounts;
import io.octroi.client.DataFolder;
import io.octroi.decision.DecisionCheck;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The demo clients and an account for each role, in whichever database the run is on; servers open over it and end. */
public final class LendingHouse {

    private final Path home;
    private final Map<String, String> variables;

    public LendingHouse(Path home) throws IOException, InterruptedException {
        this(home, TestDatabase.variablesUnder(home));
    }

    /** The same in the database that these variables name. */
    public LendingHouse(Path home, Map<String, String> database) throws IOException, InterruptedException {
        this.home = home;
        this.variables = new HashMap<>(database);
        variables.put("OCTROI_HOME", home.toString());
        variables.put("OCTROI_DEMO", "");
        boolean onH2 = !database.containsKey("OCTROI_DB_URL");
        if (onH2) {
            PreparedDemo.copyInto(home);
        }
        try (Stages stages = beside()) {
            if (onH2) {
                new DemoAccounts(stages.access().accounts(), stages.access().keys()).remove();
            } else {
                stages.clientImport().run(DataFolder.at(Path.of("src/main/resources/data")));
            }
            KnownAccounts.openIn(stages);
        }
    }

    /** A server of its own process. */
    public RunningOctroi open() throws IOException, InterruptedException {
        return RunningOctroi.start(home, variables);
    }

    /** The stages over the same database, as a command builds them. */
    public Stages beside() {
        return new Stages(configuration());
    }

    /** So many decisions are there, each whole, and neither they nor the journal were changed since. */
    public void assertSound(int decisions) throws IOException, SQLException {
        try (Stages beside = beside()) {
            assertEquals(
                    new DecisionCheck.Result(decisions, Optional.empty()),
                    beside.auditing().decisionCheck().run(done -> {}));
            assertEquals(
                    Optional.empty(),
                    beside.audit("test")
                            .verify(Optional.empty(), Optional.empty(), (done, total) -> {})
                            .altered());
        }
    }

    public Configuration configuration() {
        return Configuration.of(variables);
    }
}
