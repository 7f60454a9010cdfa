package io.octroi.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Locale;
import java.util.Optional;

/** A personal file as JSON; null is what was left empty, or what is missing. */
final class PersonalJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PersonalJson() {}

    static byte[] of(PersonalFile file) {
        ObjectNode all = JSON.createObjectNode();
        all.put("clientId", file.client());
        all.put("readAt", file.at().toString());
        file.credit().ifPresent(credit -> put(credit, all));
        var decisions = all.putArray("decisions");
        file.decisions().forEach(record -> decisions.addRawValue(new RawValue(record)));
        var erasures = all.putArray("erasures");
        for (Erasure erasure : file.erasures()) {
            erasures.addObject()
                    .put("at", erasure.at().toString())
                    .put("by", erasure.by())
                    .put("why", erasure.why());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a personal file can always be written", e);
        }
    }

    private static void put(PersonalFile.Credit credit, ObjectNode into) {
        into.put("kind", word(credit.outcome().isPresent() ? ClientKind.REFERENCE : ClientKind.APPLICANT));
        credit.outcome().ifPresent(outcome -> into.put("outcome", word(outcome)));
        putForm(credit, into.putObject("applicationForm"));
        into.putObject("protectedAttributes")
                .put("sex", credit.protectedAttributes().sex().orElse(null))
                .put("familyStatus", credit.protectedAttributes().familyStatus().orElse(null));
        credit.history().ifPresent(history -> putHistory(history, into.putObject("creditHistory")));
        credit.assessed().ifPresent(assessed -> putAssessed(assessed, into.putObject("assessment")));
        var rectifications = into.putArray("rectifications");
        credit.rectifications().forEach(rectified -> putRectified(rectified, rectifications.addObject()));
        credit.entered().ifPresent(entered -> into.putObject("entered")
                .put("by", entered.by())
                .put("at", entered.at().toString()));
        into.putObject("broughtBy")
                .put("import", credit.broughtBy().importId())
                .put("finishedAt", credit.broughtBy().finishedAt().toString());
    }

    /** Protected fields stand beside the form, where they are kept. */
    private static void putForm(PersonalFile.Credit credit, ObjectNode into) {
        into.put("layoutVersion", credit.formVersion());
        ObjectNode fields = into.putObject("fields");
        for (FormField field : FormLayout.CURRENT.fields()) {
            if (!field.isProtected()) {
                Optional<String> text = credit.form().text(field);
                fields.put(field.name(), text.orElse(null));
            }
        }
    }

    private static void putHistory(PersonalFile.History history, ObjectNode into) {
        into.put("layoutVersion", history.layout().version());
        ObjectNode features = into.putObject("features");
        for (int i = 0; i < history.values().length; i++) {
            double value = history.values()[i];
            features.put(history.layout().features().get(i), Double.isNaN(value) ? null : value);
        }
    }

    private static void putAssessed(PersonalFile.Assessed assessed, ObjectNode into) {
        into.put("modelId", assessed.modelId());
        assessed.solvencyScore().ifPresent(score -> into.put("solvencyScore", score));
        assessed.recommendation().ifPresent(said -> into.put("recommendation", word(said)));
        assessed.obstacle().ifPresent(obstacle -> into.put("obstacle", word(obstacle)));
        into.put("at", assessed.at().toString());
    }

    private static void putRectified(Rectified rectified, ObjectNode into) {
        into.put("at", rectified.at().toString());
        into.put("by", rectified.by());
        into.put("why", rectified.why());
        into.put("field", rectified.field());
        into.put("before", rectified.before().orElse(null));
        into.put("after", rectified.after().orElse(null));
        rectified.modelId().ifPresent(model -> into.put("modelId", model));
        rectified.saidBefore().ifPresent(said -> putSaid(said, into.putObject("assessmentBefore")));
        rectified.saidAfter().ifPresent(said -> putSaid(said, into.putObject("assessmentAfter")));
    }

    private static void putSaid(Rectified.Said said, ObjectNode into) {
        into.put("solvencyScore", said.solvencyScore()).put("recommendation", word(said.recommendation()));
    }

    private static String word(Enum<?> constant) {
        return word(constant.name());
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
