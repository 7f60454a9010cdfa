package io.octroi.exploration;

import io.octroi.client.Wording;
import io.octroi.statistics.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found in a data folder: {@code exploration.json}, field by field. Nothing in it tells of a single client:
 * groups of fewer than {@link #smallestGroup} are not told, and numbers from the data are quantiles, rounded.
 *
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param clients how many reference clients there are
 * @param defaultRate the share of them that defaulted
 * @param applicants how many applicants there are
 * @param sampled on how many clients quantiles were taken: all, or a random sample of them; everything else is exact
 * @param smallestGroup groups with fewer clients are not told
 * @param files the files in the order in which they were read
 * @param fields the fields of the application form, without the protected ones
 * @param rules every rule that found something, table by table
 * @param tables the tables of credit history that the folder holds
 */
public record Exploration(
        int formatVersion,
        long clients,
        Estimate defaultRate,
        long applicants,
        long sampled,
        int smallestGroup,
        List<SourceFile> files,
        List<FieldProfile> fields,
        List<CleaningRule> rules,
        List<TableProfile> tables) {

    public static final int FORMAT_VERSION = 1;

    /** Groups with fewer clients are not told. */
    public static final int SMALLEST_GROUP = 50;

    public Exploration {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        tables = List.copyOf(tables);
    }

    /** The share of the reference clients that defaulted, 0 to 1. */
    public double defaulted() {
        return defaultRate.value();
    }

    /** One file that was read. */
    public record SourceFile(
            String file, long rows, List<String> ignoredColumns, List<String> absentColumns, boolean latin1) {

        public SourceFile {
            ignoredColumns = List.copyOf(ignoredColumns);
            absentColumns = List.copyOf(absentColumns);
        }
    }

    /**
     * One field of the application form among reference clients.
     *
     * @param type NUMBER, DAYS or CATEGORY
     * @param correlation with the outcome; none for a category, or a field that never varies
     * @param spread none for a category, or where too few clients have a value
     * @param groups by category, the commonest first, or by tenth of the clients, in rising order
     * @param others how many clients with a value are in groups too small to be told
     */
    public record FieldProfile(
            String field,
            String type,
            Missing missing,
            Optional<Correlations> correlation,
            Optional<Spread> spread,
            List<Group> groups,
            long others) {

        public FieldProfile {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Who left a field empty.
     *
     * @param share of the reference clients, 0 to 1
     * @param applicants share of the applicants, where there are any
     * @param defaultRate of those who left it empty, where they are enough
     * @param defaultRateOfOthers of those who filled it in, where they are enough
     */
    public record Missing(
            double share,
            Optional<Double> applicants,
            Optional<Estimate> defaultRate,
            Optional<Estimate> defaultRateOfOthers) {}

    /**
     * Pearson's correlation of a field with the outcome (1 defaulted), over the clients who have a value.
     *
     * @param before as the numbers stand in the file
     * @param after without "no such day" and impossible values
     * @param cleaned how many values that took away
     */
    public record Correlations(Optional<Double> before, Optional<Double> after, long cleaned) {}

    /**
     * Where cleaned values lie, to four significant digits.
     *
     * @param low the 1 % quantile
     * @param high the 99 % quantile
     * @param outliers the share of values further from the middle half than three times its width (Tukey, 1977)
     */
    public record Spread(
            double low, double lowerQuartile, double median, double upperQuartile, double high, double outliers) {}

    /**
     * Clients of one category, or whose value lies in one stretch.
     *
     * @param category the text, of a category
     * @param above the value is greater than that; none for the lowest stretch
     * @param upTo the value is at most that; none for the highest stretch
     * @param only the value is that and no other, of a field with few values
     * @param share of all reference clients
     */
    public record Group(
            Optional<String> category,
            Optional<Double> above,
            Optional<Double> upTo,
            Optional<Double> only,
            long clients,
            double share,
            Estimate defaultRate) {}

    /** What becomes of what a rule finds. */
    public enum Treatment {
        /** Features read it as missing. */
        READ_AS_MISSING,
        /** Features read it as another category. */
        READ_AS_ANOTHER,
        /** It is pointed out to advisors, and set aside in the figures after cleaning; features read it as it stands. */
        SET_ASIDE,
        /** It is pointed out, and nothing else. */
        POINTED_OUT
    }

    /**
     * One rule and what it found in one table.
     *
     * @param words what is wrong
     * @param rows how many rows it touches
     * @param fields by field: in how many rows
     */
    public record CleaningRule(
            String id, String table, Treatment treatment, Wording words, long rows, Map<String, Long> fields) {

        public CleaningRule {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }
    }

    /**
     * One table of credit history.
     *
     * @param rowsWithNoSuchDay in how many rows some column says that there is no such day
     */
    public record TableProfile(String table, long rows, long rowsWithNoSuchDay, List<ColumnProfile> columns) {

        public TableProfile {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One column of it.
     *
     * @param missing the share of rows without a value; "no such day" is none
     * @param noSuchDay in how many rows it says that there is no such day
     * @param spread of a number, over a sample of the rows
     * @param shares by category: the share of rows that have it, of those with a value
     */
    public record ColumnProfile(
            String column,
            String type,
            double missing,
            long noSuchDay,
            Optional<Spread> spread,
            Map<String, Double> shares) {

        public ColumnProfile {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }
}
