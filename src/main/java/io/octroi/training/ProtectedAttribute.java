package io.octroi.training;

import io.octroi.client.FormLayout;
import io.octroi.client.IncomingClient;
import io.octroi.client.ProtectedAttributes;
import io.octroi.client.Wording;
import java.util.List;

/** What fairness is measured by, and into which groups it parts the clients. Read for this alone, never by a model. */
enum ProtectedAttribute {
    SEX("sex") {
        @Override
        Wording label() {
            return new Wording("Sexe", "Sex");
        }

        @Override
        List<Group> groups() {
            return List.of(
                    new Group("woman", new Wording("Femmes", "Women")),
                    new Group("man", new Wording("Hommes", "Men")),
                    new Group("not-given", new Wording("Autre ou non indiqué", "Other or not given")));
        }

        @Override
        int groupOf(IncomingClient client) {
            ProtectedAttributes given = client.protectedAttributes();
            return switch (given.sex().orElse("")) {
                case "F" -> 0;
                case "M" -> 1;
                default -> 2;
            };
        }
    },

    AGE("age") {
        @Override
        Wording label() {
            return new Wording("Âge", "Age");
        }

        @Override
        List<Group> groups() {
            return List.of(
                    new Group("under-30", new Wording("Moins de 30 ans", "Under 30")),
                    new Group("30-39", new Wording("30 à 39 ans", "30 to 39")),
                    new Group("40-49", new Wording("40 à 49 ans", "40 to 49")),
                    new Group("50-59", new Wording("50 à 59 ans", "50 to 59")),
                    new Group("60-and-over", new Wording("60 ans et plus", "60 and over")),
                    new Group("not-given", new Wording("Non indiqué", "Not given")));
        }

        @Override
        int groupOf(IncomingClient client) {
            double days = client.form().known(FormLayout.CURRENT.field("DAYS_BIRTH"));
            if (Double.isNaN(days)) {
                return groups().size() - 1;
            }
            int decades = (int) Math.floor(-days / DAYS_PER_YEAR / YEARS_PER_BAND);
            return Math.min(OLDEST, Math.max(YOUNGEST, decades)) - YOUNGEST;
        }
    };

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double YEARS_PER_BAND = 10;
    private static final int YOUNGEST = 2;
    private static final int OLDEST = 6;

    private final String id;

    ProtectedAttribute(String id) {
        this.id = id;
    }

    /**
     * Clients who have something in common.
     *
     * @param id what files call it
     */
    record Group(String id, Wording label) {}

    String id() {
        return id;
    }

    abstract Wording label();

    /** All groups; the last one holds those of whom nothing is known. */
    abstract List<Group> groups();

    /** The place of the client's group in {@link #groups()}. */
    abstract int groupOf(IncomingClient client);
}
