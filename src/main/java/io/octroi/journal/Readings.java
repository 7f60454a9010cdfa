package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The newest entries in readable form. */
final class Readings {

    private static final String QUERY =
            "select e.id, e.recorded_at, e.kind, e.actor, e.client_id, e.content, p.position"
                    + " from journal_entry e left join journal_position p on p.entry_id = e.id"
                    + " where (e.kind = ? or ? = '') and (e.client_id = ? or ? = 1) order by e.id desc fetch first ? rows only";

    private final PersonalKeys keys = new PersonalKeys();

    /** The newest of that kind and about that client, the oldest first. */
    List<Reading> newest(Connection connection, Optional<String> kind, OptionalLong client, int most)
            throws SQLException {
        List<Reading> readings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, kind.orElse(""));
            query.setString(2, kind.orElse(""));
            query.setLong(3, client.orElse(0));
            query.setInt(4, client.isPresent() ? 0 : 1);
            query.setInt(5, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    StoredEntry entry = JournalTables.entry(rows);
                    long position = rows.getLong(7);
                    readings.add(reading(connection, entry, position));
                }
            }
        }
        Collections.reverse(readings);
        return readings;
    }

    private Reading reading(Connection connection, StoredEntry entry, long position) throws SQLException {
        return new Reading(position, entry.at(), entry.kind(), entry.actor(), entry.client(), words(connection, entry));
    }

    private String words(Connection connection, StoredEntry entry) throws SQLException {
        if (!entry.isSealed()) {
            return new String(entry.content(), UTF_8);
        }
        try {
            return keys.open(connection, entry.client().orElse(0), SealedContent.of(entry.content()))
                    .map(content -> new String(content, UTF_8))
                    .orElse("erased");
        } catch (UnopenableContent e) {
            return "unreadable";
        }
    }
}
