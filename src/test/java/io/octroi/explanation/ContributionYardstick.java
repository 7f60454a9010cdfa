package io.octroi.explanation;

import com.sun.management.OperatingSystemMXBean;
import io.github.metarank.lightgbm4j.LGBMException;
import io.octroi.explanation.DemoClients.DemoClient;
import io.octroi.scoring.LightGbm;
import io.octroi.scoring.ModelPackage;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The processor time, in microseconds, that contributions to one score take: first ours, then lightgbm4j's, on
 * two lines. The model is that of the package named, or the shipped one. lightgbm4j's call is made one at a time, since
 * two at once corrupt its memory.
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
        Path folder = Path.of(arguments.length == 0 ? "src/main/resources/model" : arguments[0]);
        ModelPackage model = ModelPackage.read(folder);
        List<DemoClient> clients = DemoClients.of(model).subList(0, 500);
        Explainer explainer = new Explainer(model);
        OUT.printf("%.1f%n", micros(clients, client -> explainer.explain(client.vector(), client.score())));
        String text = Files.readString(folder.resolve("model.txt"), StandardCharsets.UTF_8);
        try (LightGbm library = LightGbm.load(text, model.order().size())) {
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
