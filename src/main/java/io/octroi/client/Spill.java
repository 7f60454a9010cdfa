package io.octroi.client;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of numbers set aside in a temporary file, in partitions by client number, so that one partition after the other
 * can be looked at in memory.
 *
 * <p>All partitions share one file, in blocks. Where the system allows it the file has no name any more once it is
 * open: a process that is killed leaves nothing behind.
 */
final class Spill implements AutoCloseable {

    static final int PARTITION_BITS = 6;
    static final int PARTITIONS = 1 << PARTITION_BITS;

    /** In numbers. The blocks being filled take 2 MB, which a processor's cache holds. */
    private static final int BLOCK = 1 << 12;

    private final FileChannel file;
    private final double[][] filling = new double[PARTITIONS][];
    private final int[] filled = new int[PARTITIONS];
    private final List<Map<HistoryTable, List<Block>>> blocks = new ArrayList<>();
    private final ByteBuffer transfer =
            ByteBuffer.allocateDirect(BLOCK * Double.BYTES).order(ByteOrder.nativeOrder());

    Spill() throws IOException {
        Path path = Files.createTempFile("octroi-history", ".rows");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        for (int i = 0; i < PARTITIONS; i++) {
            blocks.add(new EnumMap<>(HistoryTable.class));
        }
    }

    /** Sets one row of that table aside; the rows of one table come in a stretch, ended by {@link #end}. */
    void add(HistoryTable table, long client, double[] row) throws IOException {
        int partition = NumberIndex.spread(client, PARTITION_BITS);
        if (filled[partition] + row.length > BLOCK) {
            write(table, partition);
        }
        double[] block = filling[partition];
        if (block == null) {
            block = new double[BLOCK];
            filling[partition] = block;
        }
        System.arraycopy(row, 0, block, filled[partition], row.length);
        filled[partition] += row.length;
    }

    /** Ends the stretch of that table's rows. */
    void end(HistoryTable table) throws IOException {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            write(table, partition);
        }
    }

    /**
     * The rows of a table in one partition in the order in which they were added: blocks of whole rows, one row after
     * the other.
     */
    List<double[]> rows(HistoryTable table, int partition) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (Block block : blocks.get(partition).getOrDefault(table, List.of())) {
            rows.add(read(block));
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(HistoryTable table, int partition) throws IOException {
        double[] block = filling[partition];
        int size = filled[partition];
        if (block == null || size == 0) {
            return;
        }
        long position = file.position();
        transfer.clear().asDoubleBuffer().put(block, 0, size);
        transfer.limit(size * Double.BYTES);
        while (transfer.hasRemaining()) {
            file.write(transfer);
        }
        blocks.get(partition).computeIfAbsent(table, first -> new ArrayList<>()).add(new Block(position, size));
        filled[partition] = 0;
    }

    private double[] read(Block block) throws IOException {
        transfer.clear().limit(block.size() * Double.BYTES);
        while (transfer.hasRemaining()) {
            if (file.read(transfer, block.position() + transfer.position()) < 0) {
                throw new EOFException("the file of credit history was cut short");
            }
        }
        double[] rows = new double[block.size()];
        transfer.flip().asDoubleBuffer().get(rows);
        return rows;
    }

    /** Where in the file, and how many numbers. */
    private record Block(long position, int size) {}
}
