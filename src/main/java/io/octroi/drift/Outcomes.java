package io.octroi.drift;

import io.octroi.client.NumberTable;
import io.octroi.client.Outcome;
import io.octroi.client.Progress;
import io.octroi.client.UnreadableCsv;
import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** How the credits of applicants ended, as far as somebody has told. */
public class Outcomes {

    private final DataSource database;
    private final Durability durability;
    private final Journal journal;
    private final Clock clock;

    public Outcomes(DataSource database, Durability durability, Journal journal, Clock clock) {
        this.database = database;
        this.durability = durability;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes the outcomes of a CSV file with columns {@code SK_ID_CURR} and {@code TARGET}, all of them or none; an outcome
     * told before is replaced.
     *
     * @return how many
     * @throws UnreadableCsv when a row names no stored applicant, names one twice, or holds no outcome
     */
    public int read(Path file, String by, Progress progress) {
        Map<Long, Outcome> told = new LinkedHashMap<>();
        try (NumberTable table = NumberTable.open(file, DriftCheck.CLIENT_NUMBER)) {
            int target = table.columns().indexOf(DriftCheck.OUTCOME);
            if (target < 0) {
                throw table.error(DriftCheck.OUTCOME, "this mandatory column is missing");
            }
            return onDisk(connection -> {
                for (var row = table.next(progress); row.isPresent(); row = table.next(progress)) {
                    long client = row.get().key();
                    if (!isApplicant(connection, client)) {
                        throw table.error(DriftCheck.CLIENT_NUMBER, "no applicant has this number");
                    }
                    if (told.put(client, outcome(table, row.get().text(target))) != null) {
                        throw table.error(DriftCheck.CLIENT_NUMBER, "this client is named twice");
                    }
                }
                keep(connection, told, by);
                return told.size();
            });
        }
    }

    /**
     * Takes those outcomes, all of them or none; an outcome told before is replaced.
     *
     * @return the numbers that no applicant has; where there are any, nothing was taken
     */
    public Set<Long> take(Map<Long, Outcome> told, String by) {
        return onDisk(connection -> {
            Set<Long> strangers = new LinkedHashSet<>();
            for (long client : told.keySet()) {
                if (!isApplicant(connection, client)) {
                    strangers.add(client);
                }
            }
            if (strangers.isEmpty()) {
                keep(connection, told, by);
            }
            return strangers;
        });
    }

    private static Outcome outcome(NumberTable table, String text) {
        return switch (text) {
            case "0", "0.0" -> Outcome.REPAID;
            case "1", "1.0" -> Outcome.DEFAULTED;
            default -> throw table.error(DriftCheck.OUTCOME, "the value is neither 0 (repaid) nor 1 (defaulted)");
        };
    }

    private static boolean isApplicant(Connection connection, long client) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from client where id = ? and outcome is null")) {
            query.setLong(1, client);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void keep(Connection connection, Map<Long, Outcome> told, String by) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement delete = connection.prepareStatement("delete from client_outcome where client_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into client_outcome (client_id, outcome, told_at, told_by) values (?, ?, ?, ?)")) {
            for (Map.Entry<Long, Outcome> one : told.entrySet()) {
                delete.setLong(1, one.getKey());
                delete.addBatch();
                insert.setLong(1, one.getKey());
                insert.setString(2, one.getValue().name());
                insert.setObject(3, now);
                insert.setString(4, by);
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
        journal.append(connection, Entry.of("outcomes.told", by).with("clients", (long) told.size()));
    }

    /** All that are known, by client number. */
    Map<Long, Outcome> all() {
        return asking(connection -> {
            Map<Long, Outcome> all = new HashMap<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select client_id, outcome from client_outcome");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.put(row.getLong(1), Outcome.valueOf(row.getString(2)));
                }
            }
            return all;
        });
    }

    private <T> T onDisk(Transaction.Work<T> work) {
        try {
            return Transaction.onDisk(database, durability, work);
        } catch (SQLException e) {
            throw new FailedDrift(e);
        }
    }

    private <T> T asking(Transaction.Work<T> work) {
        try {
            return Transaction.in(database, work);
        } catch (SQLException e) {
            throw new FailedDrift(e);
        }
    }
}
