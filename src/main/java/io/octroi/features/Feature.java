package io.octroi.features;

import io.octroi.client.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One input a model may read.
 *
 * @param id the name models, addresses and files use: {@code [A-Za-z0-9_]+}
 * @param alias the seed project's name, where it differs from the id
 * @param kind how its value is read
 * @param unit what its numbers count
 * @param group what it is about, for pickers and tables
 * @param source the table it comes from, by its name in the input files
 * @param legalStatus whether a model may use it
 * @param label what an advisor reads
 * @param description where its value comes from, in a sentence
 * @param expectedSign how the risk of default is expected to move with its value, where that is known
 * @param categories for a category: what its codes stand for, code 0 first; empty for a number
 */
public record Feature(
        String id,
        Optional<String> alias,
        Kind kind,
        Unit unit,
        Group group,
        String source,
        LegalStatus legalStatus,
        Wording label,
        Wording description,
        Optional<Sign> expectedSign,
        List<Category> categories) {

    public Feature {
        if (!id.matches("[A-Za-z0-9_]+")) {
            throw new IllegalArgumentException("feature id «" + id + "» holds more than letters, digits and _");
        }
        if ((kind == Kind.CATEGORY) == categories.isEmpty()) {
            throw new IllegalArgumentException(
                    "feature " + id + ": categories belong to kind CATEGORY, and only there");
        }
        categories = List.copyOf(categories);
    }

    /** The code of the category that reads so in the input files, if the feature has it. */
    public OptionalInt code(String text) {
        return IntStream.range(0, categories.size())
                .filter(code -> categories.get(code).text().equals(text))
                .findFirst();
    }

    /** How a feature's value is read. */
    public enum Kind {
        NUMBER,
        CATEGORY
    }

    /** How the risk of default moves while a feature's value grows. */
    public enum Sign {
        RISES,
        FALLS
    }

    /** What a feature's numbers count; a page derives the number's format and suffix from it. */
    public enum Unit {
        /** An amount in the data set's own currency. */
        AMOUNT,
        /** Days before the application, as a negative number. */
        DAYS,
        /** A day, counted from the application: negative before it, positive after. */
        DATE,
        /** A length of time in days, as a positive number. */
        DURATION,
        /** Months before the application, as a negative number. */
        MONTHS,
        YEARS,
        COUNT,
        /** A share from 0 to 1, or a ratio of like things. */
        RATIO,
        /** A score or an index without a unit. */
        INDEX,
        /** Yes (1) or no (0). */
        FLAG,
        NONE;

        /** Whether what lies longer ago is a smaller number. */
        public boolean isNegativeBefore() {
            return this == DAYS || this == DATE || this == MONTHS;
        }
    }

    /** Whether a model may use a feature, from the mildest to the strictest. */
    public enum LegalStatus {
        ALLOWED,
        /** May be used, but is shown as sensitive: age, close proxies of a protected attribute, and what they yield. */
        FLAGGED,
        /** Sex, family status and what is derived from them: measured, never used. */
        FORBIDDEN;

        LegalStatus orStricter(LegalStatus other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** What features are about, such as «Crédit demandé». */
    public record Group(String id, Wording label) {}

    /** One category: the text in the input files, and what an advisor reads. */
    public record Category(String text, Wording label) {}
}
