package io.octroi.client;

import java.util.Arrays;

/** The credit history of one client, packed; what the bytes mean is known to whoever packed them. */
public final class HistorySummary {

    private final String version;
    private final byte[] content;

    /**
     * A packed history.
     *
     * @param version the {@link SummaryLayout} it follows
     * @param content kept as it is: nobody may write to it any more
     */
    public HistorySummary(String version, byte[] content) {
        this.version = version;
        this.content = content;
    }

    public String version() {
        return version;
    }

    /** The bytes, not to be written to. */
    public byte[] content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistorySummary that
                && version.equals(that.version)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * version.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes of layout " + version;
    }
}
