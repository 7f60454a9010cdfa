package io.octroi.pages;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.decision.Intake;
import io.octroi.features.Catalogue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** In which order an application is asked for: as a conversation goes, and what is seldom known after it. */
final class ApplicationOutline {

    private static final Map<String, List<String>> CONVERSATION = new LinkedHashMap<>();

    static {
        CONVERSATION.put(
                "application.request", List.of("NAME_CONTRACT_TYPE", "AMT_CREDIT", "AMT_ANNUITY", "AMT_GOODS_PRICE"));
        CONVERSATION.put("application.person", List.of("DAYS_BIRTH", "NAME_EDUCATION_TYPE"));
        CONVERSATION.put(
                "application.work",
                List.of(
                        "NAME_INCOME_TYPE",
                        "AMT_INCOME_TOTAL",
                        "DAYS_EMPLOYED",
                        "OCCUPATION_TYPE",
                        "ORGANIZATION_TYPE"));
        CONVERSATION.put(
                "application.home",
                List.of(
                        "NAME_HOUSING_TYPE",
                        "FLAG_OWN_REALTY",
                        "CNT_FAM_MEMBERS",
                        "CNT_CHILDREN",
                        "FLAG_OWN_CAR",
                        "OWN_CAR_AGE",
                        "REGION_RATING_CLIENT",
                        "REGION_RATING_CLIENT_W_CITY"));
        CONVERSATION.put(
                "application.contact",
                List.of(
                        "DAYS_ID_PUBLISH",
                        "DAYS_REGISTRATION",
                        "DAYS_LAST_PHONE_CHANGE",
                        "FLAG_PHONE",
                        "FLAG_EMAIL",
                        "FLAG_DOCUMENT_3"));
        CONVERSATION.put("application.scores", List.of("EXT_SOURCE_1", "EXT_SOURCE_2", "EXT_SOURCE_3"));
    }

    private ApplicationOutline() {}

    /** Fields that belong together. */
    public record Section(String title, List<FieldForm> fields) implements Serializable {}

    static List<Section> conversation(Words words, Catalogue catalogue) {
        return CONVERSATION.entrySet().stream()
                .map(section -> new Section(
                        words.text(section.getKey()),
                        section.getValue().stream()
                                .map(FormLayout.CURRENT::field)
                                .map(field -> FieldForm.of(words, catalogue, field, field.isMandatory()))
                                .toList()))
                .toList();
    }

    /** All other fields but those that nobody is asked for: the protected ones, and when the application is filed. */
    static List<Section> more(Words words, Catalogue catalogue) {
        Set<String> asked = CONVERSATION.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, List<FieldForm>> groups = new LinkedHashMap<>();
        for (FormField field : FormLayout.CURRENT.fields()) {
            if (!field.isProtected() && !asked.contains(field.name()) && !Intake.OWN_FIELDS.contains(field)) {
                String group = catalogue.feature(field.name()).group().label().in(words.locale());
                groups.computeIfAbsent(group, title -> new ArrayList<>())
                        .add(FieldForm.of(words, catalogue, field, false));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Section(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
