package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The client's earlier applications to this lender, from the first to the last, and the loans and cards they led to. */
final class EarlierApplications {

    /** Ours: how far the applications of one client resemble each other. */
    private static final double SAME_TIME = 0.6;

    private static final double SAME_FATE = 0.35;

    /** Ours: how likely each application after the first is to bring the one card that a client may have. */
    private static final double CARD = 0.089;

    /** An application before it is filled in: its kind, its day and how late it comes among all. */
    private record Plan(Kind kind, int day, double lateness) {}

    private final double applying;
    private final RowCounts counts = RowCounts.of(HistoryTable.PREVIOUS_APPLICATION);
    private final PublishedStatistics statistics = PublishedStatistics.of(HistoryTable.PREVIOUS_APPLICATION);
    private final ApplicationTerms terms = new ApplicationTerms();
    private final ApplicationCircumstances circumstances = new ApplicationCircumstances();
    private final LoanDates dates = new LoanDates();
    private final PosMonths posMonths = new PosMonths();
    private final Instalments instalments = new Instalments();
    private final CardMonths cardMonths = new CardMonths();
    private final Marginal monthsOfCards = Customs.OURS.spread("card: months since it was opened");

    EarlierApplications() {
        this.applying = counts.clients().orElseThrow();
    }

    void write(InventedClient client, Ledger ledger, Chance chance) throws IOException {
        if (!chance.happens(applying)) {
            return;
        }
        List<Plan> plans = plans(client.habits(), chance);
        for (int i = 0; i < plans.size(); i++) {
            long number = (long) client.number() * BureauCredits.NUMBERS_A_CLIENT + i + 1;
            write(client, number, plans.get(i), i == 0, ledger, chance);
        }
    }

    private List<Plan> plans(Habits habits, Chance chance) {
        int applications = counts.at(habits.near(Habit.APPETITE, 0.5, chance));
        int card = chance.happens(CARD * (applications - 1)) ? 1 + (int) (chance.share() * (applications - 1)) : -1;
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            double fate = Normal.share(habits.near(Habit.REJECTION, SAME_FATE, chance));
            Kind kind = i == card ? Kind.CARD_OPENED : Kind.named((i == 0 ? Kind.FIRST : Kind.LATER).at(fate));
            plans.add(plan(kind, habits, chance));
        }
        plans.sort(Comparator.comparingInt(Plan::day));
        return plans;
    }

    /** How long cards have been open is published; the days of other applications follow those of all. */
    private Plan plan(Kind kind, Habits habits, Chance chance) {
        double newcomer = habits.near(Habit.NEWCOMER, SAME_TIME, chance);
        if (kind.equals(Kind.CARD_OPENED)) {
            double months = monthsOfCards.at(Normal.share(-newcomer)) - chance.share();
            return new Plan(kind, (int) Math.min(-2, -months * BureauMonths.DAYS_A_MONTH), Normal.share(newcomer));
        }
        double late = kind.figure("later by") + kind.figure("scatter") * newcomer;
        double place = Customs.OURS.rank("DAYS_DECISION", late);
        return new Plan(kind, (int) statistics.marginal("DAYS_DECISION").at(place), place);
    }

    private void write(InventedClient client, long number, Plan plan, boolean first, Ledger ledger, Chance chance)
            throws IOException {
        Kind kind = plan.kind;
        Row row = ledger.row(HistoryTable.PREVIOUS_APPLICATION)
                .key("SK_ID_PREV", number)
                .key("SK_ID_CURR", client.number())
                .category("NAME_CONTRACT_TYPE", kind.type())
                .category("NAME_CONTRACT_STATUS", kind.status())
                .number("DAYS_DECISION", plan.day);
        boolean named = chance.happens(kind.figure("amounts"));
        if (named) {
            terms.fill(row, kind, client, plan.lateness, chance);
        } else {
            row.number("AMT_APPLICATION", 0).number("AMT_CREDIT", 0);
        }
        circumstances.fill(row, kind, named, first, client, chance);
        boolean dated = kind.isLent() && named && (first || !chance.happens(kind.figure("no dates")));
        if (!dated) {
            ledger.add(row);
        } else if (kind.is("card")) {
            Card card = dates.card(row, client, chance);
            ledger.add(row);
            cardMonths.write(card, client, ledger, chance);
        } else {
            Repayment loan = dates.loan(row, kind, client.habits(), chance);
            ledger.add(row);
            posMonths.write(loan, client, ledger, chance);
            instalments.write(loan, client, ledger, chance);
        }
    }
}
