package io.octroi.explanation;

import com.sun.management.OperatingSystemMXBean;
import io.github.metarank.lightgbm4j.LGBMException;
import io.octroi.explanation.DemoClients.DemoClient;
import io.octroi.scoring.LightGbm;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The processor time, in microseconds, that contributions to one score of the shipped model take: first ours, then
 * lightgbm4j's, on two lines. Its call is made one at a time, since two at once corrupt its memory.
 */
final class ContributionYardstick {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 20;
    private static final double NANOS_PER_MICRO = 1000;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ContributionYardstick() {}

    private interface Work {
        void on(DemoClient client) throws LGBMException;
    }

    public static void main(String[] arguments) throws IOException, LGBMException {
        List<DemoClient> clients = DemoClients.all().subList(0, 500);
        Explainer explainer = new Explainer(DemoClients.CHAMPION);
        OUT.printf("%.1f%n", micros(clients, client -> explainer.explain(client.vector(), client.score())));
        String model = Files.readString(Path.of("src/main/resources/model/model.txt"), StandardCharsets.UTF_8);
        try (LightGbm library =
                LightGbm.load(model, DemoClients.CHAMPION.order().size())) {
            OUT.printf(
                    "%.1f%n",
                    micros(
                            clients,
                            client -> library.contributions(client.vector().values())));
        }
    }

    private static double micros(List<DemoClient> clients, Work work) throws LGBMException {
        long before = 0;
        for (int round = 0; round <= WARM_UP; round++) {
            before = SYSTEM.getProcessCpuTime();
            for (DemoClient client : clients) {
                work.on(client);
            }
        }
        return (SYSTEM.getProcessCpuTime() - before) / NANOS_PER_MICRO / clients.size();
    }
}
