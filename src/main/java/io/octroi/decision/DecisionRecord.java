package io.octroi.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that led to a decision, as it was then. It is told whole: whoever reads it years later needs neither the
 * client's file nor the model of the day. Protected attributes are no part of it.
 *
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param program version of Octroi
 * @param decision what was decided
 * @param input what the client's file said
 * @param warnings what was remarkable about it
 * @param score what the champion made of it; absent when scoring was out of use
 * @param shown what the person had before them
 */
public record DecisionRecord(
        int formatVersion,
        String program,
        Deed decision,
        Input input,
        List<Remark> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RecordedScore score,
        Shown shown) {

    static final int FORMAT_VERSION = 1;

    /** What the champion said; empty when scoring was out of use. */
    public Optional<RecordedScore> scored() {
        return Optional.ofNullable(score);
    }

    /**
     * What was decided, by whom.
     *
     * @param recommendation absent when scoring was out of use
     * @param ground absent where none had to be given
     * @param product the kind of contract asked for, as the form says
     * @param at ISO 8601 with the zone of UTC
     */
    public record Deed(
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
            String at) {}

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

    /** A point to check in the form, as it was shown. */
    public record Remark(String rule, String text, Map<String, String> values) {}

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
