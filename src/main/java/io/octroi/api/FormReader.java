package io.octroi.api;

import io.octroi.client.ApplicationForm;
import io.octroi.client.UnreadableField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads texts as an application form, and tells every field that cannot be read. */
final class FormReader {

    private FormReader() {}

    /**
     * The form of these texts by field name, all of which are known; without those that cannot be read.
     *
     * @param faults is told each of these, and why
     */
    static ApplicationForm form(Map<String, String> texts, BiConsumer<String, String> faults) {
        Map<String, String> readable = new HashMap<>(texts);
        while (true) {
            try {
                return ApplicationForm.of(readable);
            } catch (UnreadableField e) {
                readable.remove(e.field());
                faults.accept(e.field(), e.reason());
            }
        }
    }
}
