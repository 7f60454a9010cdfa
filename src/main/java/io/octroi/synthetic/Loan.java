package io.octroi.synthetic;

/** What the client asks for: kind of loan, price of the goods, and the credit and annuity that the published ratios give. */
final class Loan implements Chapter {

    static final String REVOLVING = "Revolving loans";

    /** A revolving loan is repaid by a twentieth a month. */
    private static final double REVOLVING_ANNUITY = 0.05;

    /** Credits and annuities are multiples of it. */
    private static final double UNIT = 4.5;

    /** Prices are often round: as the files, six in ten are multiples of this. */
    private static final double ROUND_PRICE = 45_000;

    private static final double ROUND_PRICES = 0.53;

    /** Both cheap and dear goods are financed with fewer extras, which this takes from the credit. Ours. */
    private static final double FEWER_EXTRAS = 0.45;

    /** The smallest published ratio of annuity to credit. */
    private static final double LONGEST_TERM = 0.0223;

    /** The part of the income that an annuity may take, and what it takes of anything above. Ours. */
    private static final double BEARABLE = 0.24;

    private static final double NOT_PUT_OFF = 0.45;

    private final PublishedStatistics statistics;
    private final double cashLoans;
    private final double priceMissing;

    Loan(PublishedStatistics statistics) {
        this.statistics = statistics;
        this.cashLoans = statistics.shares("NAME_CONTRACT_TYPE").of("Cash loans");
        this.priceMissing = statistics.column("AMT_GOODS_PRICE").missing() / (1 - cashLoans);
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        double price = statistics.marginal("AMT_GOODS_PRICE").at(client.share(Trait.GOODS_PRICE));
        if (price > 4 * ROUND_PRICE && chance.happens(ROUND_PRICES)) {
            price = Math.rint(price / ROUND_PRICE) * ROUND_PRICE;
        }
        if (chance.happens(cashLoans)) {
            lend(draft, client, price);
        } else {
            open(draft, price, chance);
        }
    }

    private void lend(Draft draft, Traits client, double price) {
        draft.category("NAME_CONTRACT_TYPE", "Cash loans");
        draft.number("AMT_GOODS_PRICE", price);
        double z = client.score(Trait.GOODS_PRICE);
        double extras = (client.score(Trait.CREDIT_TO_GOODS) - FEWER_EXTRAS * (z * z - 1))
                / Math.sqrt(1 + 2 * FEWER_EXTRAS * FEWER_EXTRAS);
        double credit = rounded(
                price * statistics.marginal("cash loan: credit to goods price").at(Normal.share(extras)));
        draft.number("AMT_CREDIT", credit);
        double rate = statistics.marginal("cash loan: annuity to credit").at(client.share(Trait.ANNUITY_TO_CREDIT));
        double annuity = bearable(credit * rate, draft.number("AMT_INCOME_TOTAL"));
        draft.number("AMT_ANNUITY", rounded(Math.max(annuity, credit * LONGEST_TERM)));
    }

    /** Of what would weigh on the income too much, a part is put off by a longer term. */
    private static double bearable(double annuity, double income) {
        double limit = BEARABLE * income;
        return annuity <= limit ? annuity : limit + (annuity - limit) * NOT_PUT_OFF;
    }

    private void open(Draft draft, double price, Chance chance) {
        draft.category("NAME_CONTRACT_TYPE", REVOLVING);
        if (!chance.happens(priceMissing)) {
            draft.number("AMT_GOODS_PRICE", price);
        }
        draft.number("AMT_CREDIT", price);
        draft.number("AMT_ANNUITY", rounded(price * REVOLVING_ANNUITY));
    }

    private static double rounded(double amount) {
        return Math.rint(amount / UNIT) * UNIT;
    }
}
