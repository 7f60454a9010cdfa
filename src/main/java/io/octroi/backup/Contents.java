package io.octroi.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** All rows of a database at one moment, wherever they are. */
public interface Contents extends AutoCloseable {

    Origin origin();

    /** The tables and how many rows each has; those that others point to come first. */
    List<Stock> stocks();

    /** Tells the rows of one table, in the order of its key. */
    void tell(Table table, RowSink sink) throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;

    /** The rows of all tables. */
    default long rows() {
        return stocks().stream().mapToLong(Stock::rows).sum();
    }

    /** Takes one row: the values of its columns one after the other, as {@link Kind} writes them. */
    interface RowSink {
        void accept(byte[] row) throws IOException, SQLException;
    }
}
