package io.octroi.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What a column holds, and how its values travel: a byte that tells whether there is one, then the value, big-endian as
 * {@link DataOutput} writes it. The two databases call the same types differently.
 */
enum Kind {
    WHOLE(Types.BIGINT),
    REAL(Types.DOUBLE),
    TRUTH(Types.BOOLEAN),
    TEXT(Types.VARCHAR),
    BYTES(Types.VARBINARY),
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE),
    DAY(Types.DATE);

    private final int type;

    Kind(int type) {
        this.type = type;
    }

    /**
     * The kind of a column that JDBC calls that.
     *
     * @throws IllegalStateException when no migration has made such a column before
     */
    static Kind of(int jdbcType) {
        return switch (jdbcType) {
            case Types.BIGINT, Types.INTEGER -> WHOLE;
            case Types.DOUBLE -> REAL;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.VARCHAR -> TEXT;
            case Types.BINARY, Types.VARBINARY -> BYTES;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.DATE -> DAY;
            default -> throw new IllegalStateException("no backup knows columns of JDBC type " + jdbcType);
        };
    }

    /** Takes a value out of a row that a database gave. */
    void write(ResultSet rows, int at, DataOutput to) throws IOException, SQLException {
        if (rows.getObject(at) == null) {
            to.writeBoolean(false);
            return;
        }
        to.writeBoolean(true);
        switch (this) {
            case WHOLE -> to.writeLong(rows.getLong(at));
            case REAL -> to.writeDouble(rows.getDouble(at));
            case TRUTH -> to.writeBoolean(rows.getBoolean(at));
            case TEXT -> writeBytes(rows.getString(at).getBytes(UTF_8), to);
            case BYTES -> writeBytes(rows.getBytes(at), to);
            case MOMENT -> writeMoment(rows.getObject(at, OffsetDateTime.class).toInstant(), to);
            case DAY -> to.writeLong(rows.getObject(at, LocalDate.class).toEpochDay());
        }
    }

    /** Makes a value a parameter of a statement. */
    void bind(DataInput from, PreparedStatement to, int at) throws IOException, SQLException {
        if (!from.readBoolean()) {
            to.setNull(at, type);
            return;
        }
        switch (this) {
            case WHOLE -> to.setLong(at, from.readLong());
            case REAL -> to.setDouble(at, from.readDouble());
            case TRUTH -> to.setBoolean(at, from.readBoolean());
            case TEXT -> to.setString(at, new String(readBytes(from), UTF_8));
            case BYTES -> to.setBytes(at, readBytes(from));
            case MOMENT -> to.setObject(at, readMoment(from).atOffset(ZoneOffset.UTC));
            case DAY -> to.setObject(at, LocalDate.ofEpochDay(from.readLong()));
        }
    }

    private static void writeMoment(Instant moment, DataOutput to) throws IOException {
        to.writeLong(moment.getEpochSecond());
        to.writeInt(moment.getNano());
    }

    private static Instant readMoment(DataInput from) throws IOException {
        return Instant.ofEpochSecond(from.readLong(), from.readInt());
    }

    private static void writeBytes(byte[] bytes, DataOutput to) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static byte[] readBytes(DataInput from) throws IOException {
        byte[] bytes = new byte[from.readInt()];
        from.readFully(bytes);
        return bytes;
    }
}
