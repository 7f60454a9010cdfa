package io.octroi.backup;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings rows into tables that nobody has used yet; whoever calls owns the connection and its transaction. */
public final class Filling {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Listener listener;
    private long done;

    /** @param connection as whoever owns the tables */
    public Filling(Connection connection, Listener listener) {
        this.connection = connection;
        this.listener = listener;
    }

    /**
     * Brings all of them.
     *
     * @throws UnusableBackup when the tables are others than those the rows come from, or rows are missing
     */
    public void with(Contents contents) throws IOException, SQLException {
        List<Table> tables = Schema.tables(connection);
        if (!tables.equals(contents.stocks().stream().map(Stock::table).toList())) {
            throw new UnusableBackup("the tables of the backup are not those of schema "
                    + contents.origin().schema() + ": it was not made by Octroi, or was changed since");
        }
        clear(tables);
        for (Stock stock : contents.stocks()) {
            fill(stock, contents);
        }
    }

    /** Migrations leave a row in some. */
    private void clear(List<Table> tables) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            for (int i = tables.size() - 1; i >= 0; i--) {
                delete.executeUpdate("delete from " + tables.get(i).name());
            }
        }
    }

    private void fill(Stock stock, Contents contents) throws IOException, SQLException {
        long before = done;
        Table table = stock.table();
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            contents.tell(table, row -> {
                bind(table, row, insert);
                insert.addBatch();
                done++;
                if ((done - before) % BATCH == 0) {
                    insert.executeBatch();
                    listener.advanced(done, contents.rows());
                }
            });
            insert.executeBatch();
            listener.advanced(done, contents.rows());
        }
        if (done - before != stock.rows()) {
            throw new UnusableBackup("table %s has %d rows in the backup, and %d were written down"
                    .formatted(table.name(), done - before, stock.rows()));
        }
        if (table.counted().isPresent()) {
            countOn(table.name(), table.counted().get());
        }
    }

    private static void bind(Table table, byte[] row, PreparedStatement insert) throws IOException, SQLException {
        DataInputStream values = new DataInputStream(new ByteArrayInputStream(row));
        for (int i = 0; i < table.columns().size(); i++) {
            table.columns().get(i).kind().bind(values, insert, i + 1);
        }
    }

    /** The next number the database draws is one that no row has. */
    private void countOn(String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long next;
            try (ResultSet last =
                    statement.executeQuery("select coalesce(max(%s), 0) from %s".formatted(column, table))) {
                last.next();
                next = last.getLong(1) + 1;
            }
            statement.execute("alter table %s alter column %s restart with %s".formatted(table, column, next));
        }
    }
}
