package io.octroi.training;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A data folder of invented clients, of whom those with a low external score default more often. */
final class InventedFolder {

    private static final List<String> CONTRACTS = List.of("Cash loans", "Cash loans", "Revolving loans");

    private final Random random = new Random(11);

    /** Who defaults, given an external score from 0 to 1 and a number drawn evenly from 0 to 1. */
    interface Fate {
        boolean defaults(double external, double chance);
    }

    /** Writes {@code application_train.csv} with that many clients. */
    static Path of(int clients, Path folder) {
        return of(clients, folder, (external, chance) -> chance < 0.5 * Math.pow(1 - external, 2));
    }

    static Path of(int clients, Path folder, Fate fate) {
        InventedFolder invented = new InventedFolder();
        StringBuilder csv = new StringBuilder("SK_ID_CURR,TARGET,")
                .append(FormLayout.CURRENT.fields().stream()
                        .map(FormField::name)
                        .collect(Collectors.joining(",")))
                .append('\n');
        for (int client = 0; client < clients; client++) {
            csv.append(100_000 + client).append(',').append(invented.row(fate)).append('\n');
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("application_train.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private String row(Fate fate) {
        double external = random.nextDouble();
        double credit = 50_000 + 1_000_000 * random.nextDouble();
        Map<String, String> filled = Map.of(
                "NAME_CONTRACT_TYPE", CONTRACTS.get(random.nextInt(3)),
                "AMT_INCOME_TOTAL", String.valueOf(60_000 + 200_000 * random.nextDouble()),
                "AMT_CREDIT", String.valueOf(credit),
                "AMT_ANNUITY", String.valueOf(credit / (10 + random.nextInt(20))),
                "AMT_GOODS_PRICE", String.valueOf(0.9 * credit),
                "DAYS_BIRTH", String.valueOf(-7_000 - random.nextInt(18_000)),
                "DAYS_EMPLOYED", random.nextInt(5) == 0 ? "365243" : String.valueOf(-random.nextInt(5_000)),
                "CODE_GENDER", random.nextBoolean() ? "F" : "M",
                "EXT_SOURCE_2", String.valueOf(external),
                "EXT_SOURCE_3", random.nextBoolean() ? "" : String.valueOf(random.nextDouble()));
        String outcome = fate.defaults(external, random.nextDouble()) ? "1" : "0";
        return outcome + ","
                + FormLayout.CURRENT.fields().stream()
                        .map(field -> filled.getOrDefault(field.name(), ""))
                        .collect(Collectors.joining(","));
    }
}
