package io.octroi.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.client.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that led to a decision, as it was then. It is told whole: whoever reads it years later needs neither the
 * client's file nor the model of the day. Protected attributes are no part of it.
 *
 * <p>Records of format 1 lack what was added with format 2: number and zone of the decision, issuer, features, card, and
 * sentences in both languages.
 *
 * @param formatVersion {@value #FORMAT_VERSION}, or 1 for an older one
 * @param program version of Octroi
 * @param issuer who answers for it; absent in format 1
 * @param decision what was decided
 * @param input what the client's file said
 * @param warnings what was remarkable about it
 * @param score what the champion made of it; absent when scoring was out of use
 * @param shown what the person had before them
 * @param features what every field and feature of the record means, by id; absent in format 1
 */
public record DecisionRecord(
        int formatVersion,
        String program,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Issuer issuer,
        Deed decision,
        Input input,
        List<Remark> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RecordedScore score,
        Shown shown,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, RecordedFeature> features) {

    static final int FORMAT_VERSION = 2;

    /**
     * The record that a JSON text tells, of any format there ever was.
     *
     * @throws java.io.UncheckedIOException when it tells none
     */
    public static DecisionRecord parse(byte[] json) {
        return RecordText.read(json);
    }

    /** What the champion said; empty when scoring was out of use. */
    public Optional<RecordedScore> scored() {
        return Optional.ofNullable(score);
    }

    /**
     * What was decided, by whom.
     *
     * @param number the decision's; absent in format 1
     * @param recommendation absent when scoring was out of use
     * @param ground absent where none had to be given
     * @param product the kind of contract asked for, as the form says
     * @param at ISO 8601 with the zone of UTC
     * @param zone the time zone of the house, such as Europe/Paris; absent in format 1
     */
    public record Deed(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long number,
            long client,
            int ordinal,
            Answer answer,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String recommendation,
            Agreement agreement,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ground ground,
            String motive,
            BigDecimal amount,
            int months,
            String product,
            String by,
            List<String> roles,
            Channel channel,
            String at,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String zone) {}

    /**
     * The client's file.
     *
     * @param importId which import brought it
     * @param importedAt when
     * @param form every field that was given, exactly as it came in
     * @param history absent when no table of credit history knows the client
     */
    public record Input(
            long importId,
            String importedAt,
            int formVersion,
            Map<String, String> form,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable History history) {}

    /**
     * What the six other tables say of the client.
     *
     * @param version of the layout of the packed values
     * @param packed Base64 of the stored bytes
     */
    public record History(String version, String packed) {}

    /**
     * A point to check in the form.
     *
     * @param text as it was shown
     * @param sentence the same in both languages; absent in format 1
     */
    public record Remark(
            String rule,
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wording sentence,
            Map<String, String> values) {}

    /**
     * What the person had before them, in their language.
     *
     * @param since when it was shown, where that is known
     * @param reasons the principal reasons, those against granting first
     * @param change what the client could have asked for instead, where that was told
     * @param spreads of the two features with the strongest contributions
     */
    public record Shown(
            String language,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String since,
            List<String> reasons,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String change,
            List<ShownSpread> spreads) {}
}
