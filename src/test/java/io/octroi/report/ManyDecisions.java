package io.octroi.report;

import io.octroi.client.Client;
import io.octroi.client.ClientKind;
import io.octroi.client.DataFolder;
import io.octroi.decision.Answer;
import io.octroi.decision.Champion;
import io.octroi.decision.Channel;
import io.octroi.decision.Decider;
import io.octroi.decision.DecisionDesk;
import io.octroi.decision.Ground;
import io.octroi.decision.Proposal;
import io.octroi.decision.Seen;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.logging.LogManager;

/** Fills a new home with the demo clients and many decisions on them, round by round. Arguments: the home, how many decisions. */
final class ManyDecisions {

    private static final int MOST_CLIENTS = 10_000;
    private static final Decider ADVISOR = new Decider("advisor", List.of("advisor"));

    private ManyDecisions() {}

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        int wanted = Integer.parseInt(arguments[1]);
        try (Stages stages = new Stages(Configuration.of(Map.of("OCTROI_HOME", arguments[0])))) {
            stages.clientImport().run(DataFolder.at(Path.of("src/main/resources/data")));
            Champion champion = stages.champion();
            champion.promote(Path.of("src/main/resources/model"), "benchmark", "measured");
            DecisionDesk desk = stages.desk(champion);
            List<Client> clients = stages.clients().page(ClientKind.APPLICANT, 0, MOST_CLIENTS);
            String model = champion.assessor().model().id();
            for (int decided = 0; decided < wanted; decided++) {
                Client client = clients.get(decided % clients.size());
                desk.decide(refusal(client, decided / clients.size(), model), ADVISOR);
            }
        }
    }

    /** @param before how many decisions there are on that client */
    static Proposal refusal(Client client, int before, String model) {
        return new Proposal(
                client.id(),
                Answer.REFUSED,
                Optional.of(Ground.DOCUMENTS),
                "Two payslips of the three are missing.",
                new BigDecimal("1500"),
                24,
                new Seen(
                        before,
                        Optional.of(model),
                        OptionalDouble.empty(),
                        OptionalLong.empty(),
                        Locale.FRENCH,
                        Channel.API,
                        Optional.empty()),
                Optional.empty());
    }
}
