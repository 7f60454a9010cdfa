package io.octroi.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** A record as the first format wrote it: without what came with the second. */
public final class FirstFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FirstFormat() {}

    public static byte[] of(byte[] record) throws IOException {
        ObjectNode told = (ObjectNode) JSON.readTree(record);
        told.put("formatVersion", 1).remove(List.of("issuer", "features"));
        ((ObjectNode) told.get("decision")).remove(List.of("number", "zone"));
        told.get("warnings").forEach(remark -> ((ObjectNode) remark).remove("sentence"));
        if (told.get("score") instanceof ObjectNode score) {
            score.remove("change");
            score.get("reasons").forEach((JsonNode reason) -> ((ObjectNode) reason).remove("sentence"));
            ((ObjectNode) score.get("model")).remove("card");
        }
        return JSON.writeValueAsBytes(told);
    }
}
