package io.octroi.report;

import io.octroi.client.Wording;
import io.octroi.decision.DecisionRecord;
import io.octroi.decision.RecordedFeature;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.scoring.Sha256;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record that is printed: the very bytes that were sealed, and what they say. Immutable. */
public final class Original {

    /** Of records that tell no zone. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final long number;
    private final byte[] json;
    private final DecisionRecord record;
    private final String hash;

    /**
     * The record of a decision.
     *
     * @param number the decision's
     * @param json as it was sealed
     */
    public Original(long number, byte[] json) {
        this.number = number;
        this.json = json.clone();
        this.record = DecisionRecord.parse(json);
        this.hash = Sha256.of(json);
    }

    /** The number of the decision. */
    public long number() {
        return number;
    }

    byte[] json() {
        return json.clone();
    }

    public DecisionRecord record() {
        return record;
    }

    /** SHA-256 of the record's JSON text. */
    public String hash() {
        return hash;
    }

    /** The time zone of the house where it was decided. */
    ZoneId zone() {
        return Optional.ofNullable(record.decision().zone()).map(ZoneId::of).orElse(UTC);
    }

    /**
     * A field or feature that the record names, as the catalogue of the day described it. Records of format 1 do not tell: of
     * those it is what the catalogue of this program says, or the bare name.
     */
    Feature feature(String id) {
        Map<String, RecordedFeature> told =
                Optional.ofNullable(record.features()).orElse(Map.of());
        return Optional.ofNullable(told.get(id))
                .map(feature -> feature.named(id))
                .or(() -> Catalogue.standard().find(id))
                .orElseGet(() -> unknown(id));
    }

    private static Feature unknown(String id) {
        return new RecordedFeature(
                        new Wording(id, id),
                        Feature.Kind.NUMBER,
                        Feature.Unit.NONE,
                        Feature.LegalStatus.ALLOWED,
                        List.of())
                .named(id);
    }
}
