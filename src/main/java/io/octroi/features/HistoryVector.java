package io.octroi.features;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** What one client's credit history comes to: the values of all history features; NaN means "missing". */
public final class HistoryVector {

    /** The vector of a client without any history: every value is missing. */
    public static final HistoryVector NONE =
            new HistoryVector(new HistoryLayout("", new FeatureOrder(List.of())), new double[0]);

    private final HistoryLayout layout;
    private final double[] values;

    /** A vector that keeps the very array, which nobody may write to any more. */
    HistoryVector(HistoryLayout layout, double[] values) {
        if (values.length != layout.order().size()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + layout.order().size() + " history features");
        }
        this.layout = layout;
        this.values = values;
    }

    /**
     * The vector that {@link #packed()} wrote.
     *
     * @param layout the very layout of the vector that was written
     * @throws IllegalArgumentException when the content is longer or shorter than such a vector
     */
    public static HistoryVector unpacked(byte[] content, HistoryLayout layout) {
        double[] values = new double[layout.order().size()];
        int present = bitmapLength(values.length);
        int known = 0;
        for (int i = 0; i < Math.min(present, content.length); i++) {
            known += Integer.bitCount(content[i] & 0xFF);
        }
        if (content.length != present + known * Double.BYTES) {
            throw new IllegalArgumentException(
                    content.length + " bytes are no history vector of version " + layout.version());
        }
        ByteBuffer packedValues = ByteBuffer.wrap(content, present, known * Double.BYTES);
        for (int i = 0; i < values.length; i++) {
            values[i] = (content[i >> 3] & 1 << (i & 7)) == 0 ? Double.NaN : packedValues.getDouble();
        }
        return new HistoryVector(layout, values);
    }

    public HistoryLayout layout() {
        return layout;
    }

    /** The value of the feature at that place of the layout's order; NaN when it is missing. */
    public double value(int position) {
        return values.length == 0 ? Double.NaN : values[position];
    }

    /** The vector as few bytes: a bit for every feature, then eight bytes for every value that is not missing. */
    public byte[] packed() {
        ByteBuffer packed = ByteBuffer.allocate(packedLength(values.length));
        pack(values, packed);
        return Arrays.copyOf(packed.array(), packed.position());
    }

    /** Appends what {@link #packed()} returns for a vector of those values. */
    static void pack(double[] values, ByteBuffer to) {
        int at = to.position() + bitmapLength(values.length);
        for (int i = 0; i < values.length; i += Byte.SIZE) {
            int bits = 0;
            for (int j = i; j < Math.min(values.length, i + Byte.SIZE); j++) {
                int known = Double.isNaN(values[j]) ? 0 : 1;
                bits |= known << (j - i);
                to.putDouble(at, values[j]); // the next known value takes the place of a missing one
                at += known * Double.BYTES;
            }
            to.put((byte) bits);
        }
        to.position(at);
    }

    /** How many bytes of room {@link #pack} asks for: those of a vector without a missing value, and eight to spare. */
    static int packedLength(int features) {
        return bitmapLength(features) + (features + 1) * Double.BYTES;
    }

    /** The same values where another layout looks for them; what this one does not hold is missing there. */
    HistoryVector in(HistoryLayout wanted) {
        if (values.length == 0 || layout.version().equals(wanted.version())) {
            return this;
        }
        double[] moved = new double[wanted.order().size()];
        List<String> ids = wanted.order().ids();
        for (int i = 0; i < moved.length; i++) {
            var position = layout.order().position(ids.get(i));
            moved[i] = position.isPresent() ? values[position.getAsInt()] : Double.NaN;
        }
        return new HistoryVector(wanted, moved);
    }

    private static int bitmapLength(int features) {
        return (features + Byte.SIZE - 1) / Byte.SIZE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistoryVector that && layout.equals(that.layout) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
