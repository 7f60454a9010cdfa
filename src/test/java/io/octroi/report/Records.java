package io.octroi.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.decision.FirstFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A recorded refusal of an invented client by the shipped model, and what else it might have said. */
final class Records {

    static final long NUMBER = 17;
    static final String RTL_OVERRIDE = "\u202E";

    /** Letters of many scripts, signs that turn a line round, signs that no font has, and what would be markup. */
    static final String HOSTILE =
            "<b>&amp;</b> \"'\u00a0; Ünïcødé \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u4f60\u597d "
                    + "\ud83d\ude00 \ud83e\uddd1\u200d\ud83d\udcbb " + RTL_OVERRIDE
                    + "fdp.exe\u202C\tx\u00ad\u200bx \ufeff ${x} {0} ' --> ]]>\nligne 2";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] RECORD = read();

    private ObjectNode told;

    private Records() throws IOException {
        told = (ObjectNode) JSON.readTree(RECORD);
    }

    static Original refusal() {
        return new Original(NUMBER, RECORD);
    }

    static Records record() throws IOException {
        return new Records();
    }

    Original original() throws IOException {
        return new Original(NUMBER, JSON.writeValueAsBytes(told));
    }

    Original ofTheFirstFormat() throws IOException {
        return new Original(NUMBER, FirstFormat.of(JSON.writeValueAsBytes(told)));
    }

    Records changed(Consumer<ObjectNode> change) {
        change.accept(told);
        return this;
    }

    Records withMotive(String motive) {
        return changed(record -> ((ObjectNode) record.get("decision")).put("motive", motive));
    }

    Records withAnswer(String answer, String recommendation) {
        return changed(record ->
                ((ObjectNode) record.get("decision")).put("answer", answer).put("recommendation", recommendation));
    }

    /** As it is while scoring is out of use. */
    Records withoutScore() {
        return changed(record -> {
            record.remove("score");
            ((ObjectNode) record.get("decision")).put("agreement", "UNAIDED").remove("recommendation");
            ObjectNode shown = (ObjectNode) record.get("shown");
            shown.remove("change");
            shown.putArray("reasons");
            shown.putArray("spreads");
        });
    }

    /** Of a model that reads so few features; the reasons stay. */
    Records withFeatures(int count) {
        return changed(record -> {
            ArrayNode features = (ArrayNode) record.get("score").get("features");
            while (features.size() > count) {
                features.remove(features.size() - 1);
            }
        });
    }

    /** Of a form with so many fields. */
    Records withFields(int count) {
        return changed(record -> {
            ObjectNode form = (ObjectNode) record.get("input").get("form");
            List<String> names = new ArrayList<>();
            form.fieldNames().forEachRemaining(names::add);
            form.remove(names.subList(count, names.size()));
        });
    }

    /** Every label as long as labels get, with no blank in it. */
    Records withLongLabels() {
        return changed(record -> record.get("features").forEach(feature -> ((ObjectNode) feature.get("label"))
                .put("french", "Désignation" + "extraordinairement".repeat(6))
                .put("english", "Designation" + "extraordinarily".repeat(6))));
    }

    private static byte[] read() {
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(Records.class.getResourceAsStream("/report/record.json.gz")))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
