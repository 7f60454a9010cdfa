package io.octroi.scoring;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Something in a package's fairness report that a person has to answer for before the model is used.
 *
 * @param id stays the same as long as the same group is concerned by the same thing
 * @param words what was found, in English
 */
public record FairnessFlag(String id, String words) {

    /**
     * The flags of a report: its member {@code flags}, a list of objects with {@code id} and {@code words}. Nothing else
     * of the report is read.
     *
     * @throws JsonMappingException when there is no such list
     */
    static List<FairnessFlag> in(JsonNode report) throws JsonMappingException {
        if (!report.path("flags").isArray()) {
            throw new JsonMappingException(null, "it has no list of flags");
        }
        List<FairnessFlag> flags = new ArrayList<>();
        for (JsonNode flag : report.path("flags")) {
            String words = flag.path("words").path("english").asText("");
            if (!flag.path("id").isTextual() || words.isEmpty()) {
                throw new JsonMappingException(null, "a flag has no id, or no words in English");
            }
            flags.add(new FairnessFlag(flag.path("id").textValue(), words));
        }
        return flags;
    }
}
