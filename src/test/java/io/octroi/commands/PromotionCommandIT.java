package io.octroi.commands;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.commands.CommandProcess.Answer;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Policy;
import io.octroi.scoring.SmallPackage;
import io.octroi.synthetic.Packing;
import io.octroi.synthetic.SyntheticPopulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code model promote}, {@code compare} and {@code history}, as a model owner runs them. */
@Tag("database")
class PromotionCommandIT {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Map<String, String> variables;

    @BeforeEach
    void begin() {
        variables = TestDatabase.variablesUnder(home);
    }

    private Answer model(Object... arguments) throws IOException, InterruptedException {
        return new CommandProcess("model", variables, folder).run(arguments);
    }

    private Path published(String name, double threshold, double cost) {
        return published(name, threshold, cost, "");
    }

    /** @param flag what the fairness report flags, if anything */
    private Path published(String name, double threshold, double cost, String flag) {
        Path place = folder.resolve(name);
        aPackage().withPolicy(new Policy(threshold, 0)).costing(cost).publish(place);
        String flags = flag.isEmpty() ? "" : "{\"id\":\"a\",\"words\":{\"french\":\"f\",\"english\":\"" + flag + "\"}}";
        SmallPackage.add(place, "fairness.json", "{\"flags\":[" + flags + "]}");
        return place;
    }

    private static String id(Path place) {
        return ModelPackage.read(place).id();
    }

    private String champion() {
        try (Stages stages = new Stages(Configuration.of(variables))) {
            return stages.models().champion().orElseThrow().modelId();
        }
    }

    private String journal() throws Exception {
        try (Stages stages = new Stages(Configuration.of(variables))) {
            return stages.audit("test")
                    .read(Optional.of("model.promoted"), OptionalLong.empty(), 1)
                    .toString();
        }
    }

    @Test
    void aModelPassesEveryGateOrChangesNothing() throws Exception {
        Path first = published("first", 50, -3.0);
        Path dearer = published("dearer", 51, -2.9);
        Path better = published("better", 52, -3.2, "the young are granted less");
        assertEquals(
                0, model("promote", first, "--by", "ada", "--why", "the first").code());
        Answer refused = model("promote", dearer, "--by", "ada", "--why", "newer");
        assertEquals(2, refused.code());
        assertEquals(1, refused.err().size(), refused.toString());
        assertTrue(
                refused.err().get(0).contains("it costs -2.9000 per file, the champion -3.0000"), refused.toString());
        assertEquals(id(first), champion());
        Answer waived = model("promote", dearer, "--by", "ada", "--why", "urgent", "--waive", "cost");
        assertEquals(0, waived.code(), waived.toString());
        assertTrue(journal().contains("waived: it costs -2.9000 per file"), journal());
        assertEquals(
                "--waive: «fairness» is unknown, write one of calibration, cost",
                model("promote", better, "--by", "ada", "--why", "x", "--waive", "fairness")
                        .err()
                        .get(0)
                        .substring("octroi: ".length()));
        Answer unanswered = model("promote", better, "--by", "ada", "--why", "cheaper");
        assertTrue(unanswered.err().get(0).contains("the young are granted less"), unanswered.toString());
        variables.put("MLFLOW_TRACKING_URI", "http://127.0.0.1:1");
        Answer answered =
                model("promote", better, "--by", "bob", "--why", "cheaper", "--acknowledge", "discussed on Monday");
        assertEquals(0, answered.code(), answered.toString());
        assertTrue(
                answered.out().stream()
                        .anyMatch(line -> line.startsWith("the promotion stands, but the tracking server")),
                answered.toString());
        assertTrue(journal().contains("acknowledged: discussed on Monday"), journal());
        assertEquals(id(better), champion());
        historyTells(id(first), id(dearer), id(better));
    }

    private void historyTells(String first, String second, String third) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<String> history = model("history", "--on", today).out();
        assertEquals(3, history.size(), history.toString());
        assertTrue(history.get(0).contains(third + " promoted by bob: cheaper"), history.toString());
        assertTrue(history.get(1).contains(second) && history.get(2).contains(first), history.toString());
        assertEquals(1, model("history", "--on", today.plusDays(1)).out().size(), "the last one stayed");
        assertEquals(
                List.of("no model was the champion yet on that day"),
                model("history", "--on", today.minusDays(1)).out());
        assertEquals(2, model("history", "--on", "yesterday").code());
    }

    @Test
    void modelsAreComparedOnClientsAndSoPromoted() throws Exception {
        Path data = folder.resolve("data");
        new SyntheticPopulation(3, Packing.GZIP).write(400, 50, data, done -> {});
        Path granting = published("granting", 35, -3.0);
        Path refusing = published("refusing", 100, -9.0);
        assertEquals(
                0,
                model("promote", granting, "--by", "ada", "--why", "the first").code());
        Path out = folder.resolve("flipped.csv");
        Answer compared = model("compare", "champion", refusing, "--data", data, "--out", out);
        assertEquals(0, compared.code(), compared.toString());
        assertTrue(
                compared.out()
                        .get(0)
                        .matches("\\d+ of 450 clients \\(.* are told something else by \\S+ \\(B\\) than by .*"),
                compared.toString());
        assertTrue(compared.out().toString().contains("grant  by A, refuse by B: "), compared.toString());
        assertTrue(compared.out().toString().contains("business cost per file"), compared.toString());
        long flipped = Long.parseLong(compared.out().get(0).split(" ", 2)[0]);
        assertEquals(flipped + 1, Files.readAllLines(out).size());
        Answer dearer = model("promote", refusing, "--by", "ada", "--why", "x", "--data", data);
        assertEquals(2, dearer.code());
        assertTrue(dearer.err().toString().contains("on 400 clients it costs 1.0000 per file"), dearer.toString());
        assertEquals(
                2,
                model("compare", "nobody", refusing, "--data", data, "--out", out)
                        .code());
        assertFalse(Files.exists(folder.resolve("flipped.csv.part")));
    }
}
