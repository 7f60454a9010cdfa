package io.octroi.synthetic;

import java.util.List;

/** What others know of the client: the three external scores and the enquiries at the credit bureau. */
final class CreditFile implements Chapter {

    private static final List<String> SHORTER_PERIODS = List.of(
            "AMT_REQ_CREDIT_BUREAU_HOUR",
            "AMT_REQ_CREDIT_BUREAU_DAY",
            "AMT_REQ_CREDIT_BUREAU_WEEK",
            "AMT_REQ_CREDIT_BUREAU_MON",
            "AMT_REQ_CREDIT_BUREAU_QRT");

    private final PublishedStatistics statistics;

    CreditFile(PublishedStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        if (chance.share() >= missing("EXT_SOURCE_1")) {
            draft.at("EXT_SOURCE_1", client.share(Trait.EXT_SOURCE_1));
        }
        if (chance.share() >= missing("EXT_SOURCE_2")) {
            draft.at("EXT_SOURCE_2", client.share(Trait.EXT_SOURCE_2));
        }
        // The third score needs a file at the bureau, so that it is missing whenever the enquiries are.
        double file = client.share(Trait.CREDIT_FILE);
        if (file >= missing("EXT_SOURCE_3")) {
            draft.at("EXT_SOURCE_3", client.share(Trait.EXT_SOURCE_3));
        }
        if (file >= missing("AMT_REQ_CREDIT_BUREAU_YEAR")) {
            draft.at("AMT_REQ_CREDIT_BUREAU_YEAR", client.share(Trait.BUREAU_REQUESTS));
            SHORTER_PERIODS.forEach(column -> draft.at(column, chance.share()));
        }
    }

    private double missing(String column) {
        return statistics.column(column).missing();
    }
}
