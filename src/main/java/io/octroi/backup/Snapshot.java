package io.octroi.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database as it is at one moment, while others go on writing to it. */
public final class Snapshot implements Contents {

    private static final int FETCHED = 500;

    private static final String SCHEMA =
            "select \"version\" from \"flyway_schema_history\" where \"success\" order by \"installed_rank\" desc";

    private final Connection connection;
    private final Origin origin;
    private final List<Stock> stocks;

    private Snapshot(Connection connection, Origin origin, List<Stock> stocks) {
        this.connection = connection;
        this.origin = origin;
        this.stocks = List.copyOf(stocks);
    }

    /**
     * The moment is now.
     *
     * @param connection is closed with the snapshot
     * @param octroi the version of this program
     */
    public static Snapshot of(Connection connection, String octroi, Clock clock) throws SQLException {
        // The one level at which both databases show all tables as they were when the first of them was read.
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        Optional<String> schema = first(connection, SCHEMA);
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Optional<String> sealedBy = first(connection, "select key_id from journal_seal order by number desc");
        List<Stock> stocks = new ArrayList<>();
        for (Table table : Schema.tables(connection)) {
            String count =
                    first(connection, "select count(*) from " + table.name()).orElseThrow();
            stocks.add(new Stock(table, Long.parseLong(count)));
        }
        return new Snapshot(connection, new Origin(octroi, schema.orElseThrow(), now, sealedBy), stocks);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<Stock> stocks() {
        return stocks;
    }

    @Override
    public void tell(Table table, RowSink sink) throws IOException, SQLException {
        try (Statement query = connection.createStatement()) {
            query.setFetchSize(FETCHED);
            try (ResultSet rows = query.executeQuery(table.query())) {
                while (rows.next()) {
                    sink.accept(row(table, rows));
                }
            }
        }
    }

    private static byte[] row(Table table, ResultSet rows) throws IOException, SQLException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        DataOutputStream values = new DataOutputStream(row);
        for (int i = 0; i < table.columns().size(); i++) {
            table.columns().get(i).kind().write(rows, i + 1, values);
        }
        return row.toByteArray();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    private static Optional<String> first(Connection connection, String sql) throws SQLException {
        try (Statement query = connection.createStatement()) {
            query.setMaxRows(1);
            try (ResultSet row = query.executeQuery(sql)) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
