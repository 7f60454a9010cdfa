package io.octroi.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A population that never lived, shaped like Home Credit's: application forms with the real columns, distributions and
 * dependences, and outcomes that depend on them.
 *
 * <p>The same seed and counts give the same text on every machine and Java version.
 */
public final class SyntheticPopulation {

    /** The first client number. */
    public static final int FIRST_NUMBER = 100_001;

    /** Home Credit has an applicant for about as many reference clients. */
    private static final int REFERENCE_CLIENTS_PER_APPLICANT = 6;

    static final String CLIENT = "SK_ID_CURR";
    static final String OUTCOME = "TARGET";
    static final String REFERENCE_TABLE = "application_train";
    static final String APPLICANT_TABLE = "application_test";

    private final Collection<Column> columns = PublishedStatistics.HOME_CREDIT.columns();
    private final long seed;
    private final Invention invention;
    private final History history = new History();
    private final Packing packing;

    /** A population whose files are plain text. */
    public SyntheticPopulation(long seed) {
        this(seed, Packing.PLAIN);
    }

    public SyntheticPopulation(long seed, Packing packing) {
        this.seed = seed;
        this.invention = new Invention(seed);
        this.packing = packing;
    }

    /** How many applicants go with that many reference clients, unless somebody asks for another number: a sixth. */
    public static int applicantsFor(int referenceClients) {
        return Math.round(referenceClients / (float) REFERENCE_CLIENTS_PER_APPLICANT);
    }

    /**
     * Writes {@code application_train.csv} (reference clients, with their outcome) and {@code application_test.csv}
     * (applicants), replacing what the folder held of that name. Client numbers count up from {@link #FIRST_NUMBER};
     * applicants are spread evenly among the reference clients. Memory does not grow with the counts.
     *
     * @param folder created when absent
     * @param progress told the number of clients written so far, after each
     * @throws IOException when the folder cannot be written
     */
    public void write(int referenceClients, int applicants, Path folder, IntConsumer progress) throws IOException {
        if (referenceClients < 0 || applicants < 0) {
            throw new IllegalArgumentException("counts of clients are not negative");
        }
        Files.createDirectories(folder);
        try (CsvFile reference = open(folder, REFERENCE_TABLE, List.of(CLIENT, OUTCOME));
                CsvFile applicant = open(folder, APPLICANT_TABLE, List.of(CLIENT));
                Ledger ledger = new Ledger(folder, packing)) {
            int clients = Math.addExact(referenceClients, applicants);
            for (int i = 0; i < clients; i++) {
                InventedClient client = invention.client(FIRST_NUMBER + i);
                if (isApplicant(i, applicants, clients)) {
                    applicant.add(client.line(columns, false));
                } else {
                    reference.add(client.line(columns, true));
                }
                history.write(client, ledger, new Chance(~seed, client.number()));
                progress.accept(i + 1);
            }
        }
    }

    private static boolean isApplicant(int i, long applicants, int clients) {
        return (i + 1) * applicants / clients > i * applicants / clients;
    }

    private CsvFile open(Path folder, String table, List<String> firstColumns) throws IOException {
        List<String> header = new ArrayList<>(firstColumns);
        columns.forEach(column -> header.add(column.name()));
        return CsvFile.create(folder, table, packing, header);
    }
}
