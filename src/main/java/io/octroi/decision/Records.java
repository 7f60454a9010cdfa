package io.octroi.decision;

import io.octroi.journal.PersonalKeys;
import io.octroi.journal.SealedContent;
import io.octroi.scoring.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The sealed records of decisions; whoever calls owns the connection and its transaction. */
final class Records {

    private final PersonalKeys keys = new PersonalKeys();

    /**
     * A record as it is stored.
     *
     * @param entryId of the entry of the journal that has its hash
     */
    record Stored(long entryId, SealedContent content) {

        /** SHA-256 of the sealed bytes: what the journal tells of the record. */
        String hash() {
            return hashOf(content);
        }
    }

    SealedContent seal(Connection connection, DecisionRecord record) throws SQLException {
        return keys.seal(connection, record.decision().client(), RecordText.packed(record));
    }

    static String hashOf(SealedContent content) {
        return Sha256.of(content.bytes());
    }

    static void add(Connection connection, long decision, Stored stored) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into decision_record (decision_id, entry_id, content) values (?, ?, ?)")) {
            insert.setLong(1, decision);
            insert.setLong(2, stored.entryId());
            insert.setBytes(3, stored.content().bytes());
            insert.executeUpdate();
        }
    }

    /** The record as JSON; empty when the client was erased. */
    Optional<byte[]> json(Connection connection, Decision decision) throws SQLException {
        Stored stored = find(connection, decision.id())
                .orElseThrow(() -> new IllegalStateException("decision " + decision.id() + " has no record"));
        return keys.open(connection, decision.client(), stored.content()).map(RecordText::unpacked);
    }

    static Optional<Stored> find(Connection connection, long decision) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select entry_id, content from decision_record where decision_id = ?")) {
            query.setLong(1, decision);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(row.getLong(1), SealedContent.of(row.getBytes(2))))
                        : Optional.empty();
            }
        }
    }
}
