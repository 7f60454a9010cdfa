package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.octroi.journal.RecordedKey.Voucher;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A record of the journal as one line of JSON; a line that was read is the same when it is written again. */
final class RecordText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordText() {}

    static String of(JournalRecord told) {
        return CanonicalJson.of(members(told));
    }

    static Map<String, Object> members(JournalRecord told) {
        if (told instanceof ChainedEntry entry) {
            return members(entry);
        }
        return told instanceof Seal seal ? members(seal) : members((RecordedKey) told);
    }

    /** Empty when the line is none that {@link #of} writes. */
    static Optional<JournalRecord> read(String line) {
        try {
            JournalRecord told = read(JSON.readTree(line));
            return Optional.of(told).filter(same -> of(same).equals(line));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static JournalRecord read(JsonNode line) {
        return switch (text(line, "type")) {
            case "entry" -> entry(line);
            case "seal" -> seal(line);
            case "key" -> key(line);
            default -> throw new IllegalArgumentException("a line of another type");
        };
    }

    private static Map<String, Object> members(ChainedEntry chained) {
        StoredEntry entry = chained.entry();
        Map<String, Object> line = new TreeMap<>(Map.of(
                "type", "entry",
                "position", chained.position(),
                "hash", chained.hash(),
                "id", entry.id(),
                "at", entry.at().toString(),
                "kind", entry.kind(),
                "actor", entry.actor()));
        entry.client().ifPresent(client -> line.put("client", client));
        if (entry.isSealed()) {
            line.put("sealed", Base64.getEncoder().encodeToString(entry.content()));
        } else {
            line.put("content", new String(entry.content(), UTF_8));
        }
        return line;
    }

    private static ChainedEntry entry(JsonNode line) {
        byte[] content = line.has("sealed")
                ? Base64.getDecoder().decode(text(line, "sealed"))
                : text(line, "content").getBytes(UTF_8);
        StoredEntry entry = new StoredEntry(
                number(line, "id"),
                Instant.parse(text(line, "at")),
                text(line, "kind"),
                text(line, "actor"),
                line.has("client") ? OptionalLong.of(number(line, "client")) : OptionalLong.empty(),
                content);
        return new ChainedEntry(number(line, "position"), entry, text(line, "hash"));
    }

    private static Map<String, Object> members(Seal seal) {
        return new TreeMap<>(Map.of(
                "type", "seal",
                "number", seal.number(),
                "first", seal.first(),
                "last", seal.last(),
                "head", seal.head(),
                "previous", seal.previous(),
                "at", seal.at().toString(),
                "key", seal.key(),
                "signature", seal.signature()));
    }

    private static Seal seal(JsonNode line) {
        return new Seal(
                number(line, "number"),
                number(line, "first"),
                number(line, "last"),
                text(line, "head"),
                text(line, "previous"),
                Instant.parse(text(line, "at")),
                text(line, "key"),
                text(line, "signature"));
    }

    private static Map<String, Object> members(RecordedKey key) {
        Map<String, Object> line = new TreeMap<>(Map.of("type", "key", "id", key.id(), "publicKey", key.encoded()));
        key.voucher().ifPresent(word -> {
            line.put("vouchedBy", word.by());
            line.put("voucher", word.signature());
        });
        return line;
    }

    private static RecordedKey key(JsonNode line) {
        RecordedKey key = new RecordedKey(text(line, "id"), text(line, "publicKey"), Optional.empty());
        return line.has("vouchedBy") ? key.vouchedBy(new Voucher(text(line, "vouchedBy"), text(line, "voucher"))) : key;
    }

    private static String text(JsonNode line, String name) {
        JsonNode value = line.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return value.textValue();
    }

    private static long number(JsonNode line, String name) {
        JsonNode value = line.path(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(name + " is no number");
        }
        return value.longValue();
    }
}
