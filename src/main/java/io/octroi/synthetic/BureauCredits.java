package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The client's credits at other lenders, as the credit bureau reports them. */
final class BureauCredits {

    /** Numbers of credits are a client's number and two more digits. */
    static final int NUMBERS_A_CLIENT = 100;

    private static final String CARD = "Credit card";
    private static final double A_YEAR = 365;

    /** How far the credits of one client resemble each other. Ours. */
    private static final double SAME_AGE = 0.58;

    /** Shares of our own, such that the published ones come out. */
    private static final double WITH_MONTHS = 0.685;

    private static final double CARDS_WITHOUT_AMOUNT = 0.17;
    private static final double SOLD = 0.0037;
    private static final double SOME_DEBT = 0.8;
    private static final double OVERDUE = 0.0045;

    /** What the bureau tells of open and of closed credits: how often debt, a limit, an annuity, and how often one above zero. */
    private record Told(double debt, double aLimit, double annuity, double anAnnuity) {}

    private static final Told OF_OPEN = new Told(0.872, 0.309, 0.53, 0.77);
    private static final Told OF_CLOSED = new Told(0.84, 0.05, 0.376, 0.165);
    private static final double LIMIT_OF_CARDS = 0.68;
    private static final double LIMIT_OF_OTHERS = 0.612;

    /** How annuities follow terms and scatter; how overdue days and amounts spread; how alike the worst arrears are. */
    private static final double ANNUITY_BY_TERM = 0.6;

    private static final double SAME_TROUBLE = 0.3;
    private static final double OVERDUE_BY_TROUBLE = 2;
    private static final double DAYS_OVERDUE = 7;
    private static final double LEAST_OVERDUE = 4;
    private static final double LEAST_OWED = 1_000;
    private static final double UNIT = 4.5;

    private record Type(String term, double noEnd, double mean, double spread, double byTerm) {

        private static Type of(CSVRecord line) {
            return new Type(
                    line.get("term"),
                    Double.parseDouble(line.get("no end")),
                    Double.parseDouble(line.get("mean")),
                    Double.parseDouble(line.get("spread")),
                    Double.parseDouble(line.get("by term")));
        }
    }

    private final Map<String, Type> types = Table.lines("history-credits.csv").stream()
            .collect(Collectors.toUnmodifiableMap(line -> line.get("type"), Type::of));
    private final Type other = Optional.ofNullable(types.get("other")).orElseThrow();
    private final PublishedStatistics statistics = PublishedStatistics.of(HistoryTable.BUREAU);
    private final Function<String, Marginal> spreads = Customs.OURS::spread;
    private final RowCounts counts = RowCounts.of(HistoryTable.BUREAU);
    private final BureauMonths months = new BureauMonths();

    void write(InventedClient client, Ledger ledger, Chance chance) throws IOException {
        if (!client.form().has("AMT_REQ_CREDIT_BUREAU_YEAR")) {
            return;
        }
        int credits = counts.at(client.habits().near(Habit.APPETITE, 0.5, chance));
        boolean withMonths = chance.happens(WITH_MONTHS);
        for (int i = 1; i <= credits; i++) {
            Row row = ledger.row(HistoryTable.BUREAU)
                    .key("SK_ID_CURR", client.number())
                    .key("SK_ID_BUREAU", (long) client.number() * NUMBERS_A_CLIENT + i);
            BureauCredit credit = fill(row, client.habits(), chance);
            ledger.add(row);
            if (withMonths) {
                months.write(credit, client.habits(), ledger, chance);
            }
        }
    }

    private BureauCredit fill(Row row, Habits habits, Chance chance) {
        String name = statistics.shares("CREDIT_TYPE").at(chance.share());
        Type type = Optional.ofNullable(types.get(name)).orElse(other);
        row.category("CREDIT_TYPE", name).at("CREDIT_CURRENCY", chance.share());
        row.at("DAYS_CREDIT", Normal.share(habits.near(Habit.RECENCY, SAME_AGE, chance)));
        int opened = (int) Math.min(row.number("DAYS_CREDIT"), -1);
        row.number("DAYS_CREDIT", opened);
        int agreed = (int) spreads.apply(type.term + ": days agreed").at(chance.share());
        if (!chance.happens(type.noEnd)) {
            row.number("DAYS_CREDIT_ENDDATE", opened + agreed);
        }
        BureauCredit credit =
                new BureauCredit((long) row.number("SK_ID_BUREAU"), opened, opened + lifetime(name, agreed, chance));
        report(row, credit, chance);
        amounts(row, credit, type, agreed, chance);
        trouble(row, credit, habits, chance);
        return credit;
    }

    private int lifetime(String type, int agreed, Chance chance) {
        if (type.equals(CARD)) {
            return (int) spreads.apply("Credit card: days open").at(chance.share());
        }
        return (int) Math.max(
                2, agreed * spreads.apply("paid back: share of the days agreed").at(chance.share()));
    }

    private void report(Row row, BureauCredit credit, Chance chance) {
        double updated;
        if (credit.isClosed()) {
            row.number("DAYS_ENDDATE_FACT", credit.end());
            double delay = spreads.apply("closed credit: part of the days since then until told")
                    .at(chance.share());
            updated = credit.end() * (1 - delay);
        } else {
            updated = -spreads.apply("open credit: days since told").at(chance.share());
        }
        row.number("DAYS_CREDIT_UPDATE", Math.min(0, Math.max(credit.opened(), updated)));
        String state = credit.isClosed() ? "Closed" : "Active";
        row.category("CREDIT_ACTIVE", chance.happens(SOLD) ? "Sold" : state);
    }

    private void amounts(Row row, BureauCredit credit, Type type, int agreed, Chance chance) {
        double score = type.mean + type.byTerm * StrictMath.log(agreed / A_YEAR) + type.spread * chance.normal();
        boolean card = type.term.equals(CARD);
        boolean named = !card || !chance.happens(CARDS_WITHOUT_AMOUNT);
        some(row, "AMT_CREDIT_SUM", named, "AMT_CREDIT_SUM", score);
        Told told = credit.isClosed() ? OF_CLOSED : OF_OPEN;
        if (chance.happens(told.debt)) {
            boolean owes = !credit.isClosed() && chance.happens(SOME_DEBT);
            double left = spreads.apply("open credit: share still owed").at(chance.share());
            double debt = StrictMath.log(Math.max(row.number("AMT_CREDIT_SUM"), LEAST_OWED) * left);
            some(row, "AMT_CREDIT_SUM_DEBT", owes, "AMT_CREDIT_SUM_DEBT", debt);
        }
        if (chance.happens(card ? LIMIT_OF_CARDS : LIMIT_OF_OTHERS)) {
            boolean limit = card && chance.happens(told.aLimit);
            some(row, "AMT_CREDIT_SUM_LIMIT", limit, "AMT_CREDIT_SUM_LIMIT", score + chance.normal());
        }
        if (chance.happens(told.annuity)) {
            boolean known = chance.happens(told.anAnnuity);
            double annuity = score + ANNUITY_BY_TERM * (chance.normal() - StrictMath.log(agreed / A_YEAR));
            some(row, "AMT_ANNUITY", known, "bureau AMT_ANNUITY", annuity);
        }
    }

    /** Fills in an amount that is zero for the share of credits that the statistics tell. */
    private void some(Row row, String column, boolean any, String rank, double score) {
        double none = statistics.marginal(column).shareUpTo(0);
        row.at(column, any ? none + (1 - none) * Customs.OURS.rank(rank, score) : 0);
    }

    private void trouble(Row row, BureauCredit credit, Habits habits, Chance chance) {
        if (!chance.happens(statistics.column("AMT_CREDIT_MAX_OVERDUE").missing())) {
            row.at("AMT_CREDIT_MAX_OVERDUE", Normal.share(habits.near(Habit.TROUBLE, SAME_TROUBLE, chance)));
        }
        row.at("CNT_CREDIT_PROLONG", chance.share());
        double strain = OVERDUE_BY_TROUBLE * (habits.score(Habit.TROUBLE) - 1);
        boolean overdue = !credit.isClosed() && chance.happens(OVERDUE * StrictMath.exp(strain));
        double severity = chance.share();
        row.number("CREDIT_DAY_OVERDUE", overdue ? Math.rint(StrictMath.exp(severity * DAYS_OVERDUE)) : 0);
        row.number(
                "AMT_CREDIT_SUM_OVERDUE",
                overdue ? UNIT * Math.rint(StrictMath.exp(LEAST_OVERDUE * (1 + severity))) : 0);
    }
}
