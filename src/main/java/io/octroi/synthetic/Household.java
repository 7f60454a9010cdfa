package io.octroi.synthetic;

import java.util.Set;

/** With whom the client lives, and what they own. */
final class Household implements Chapter {

    private static final Set<String> WITH_PARTNER = Set.of("Married", "Civil marriage");

    /** Owners earn more, and who earns more has a newer car: what that takes from the age of cars is given back. */
    private static final double SHIFT = 0.07;

    private final Shares couples;
    private final Shares aloneByAge;
    private final Shares childrenOfCouples;
    private final Shares childrenAlone;
    private final double shareOfCouples;
    private final double carOwners;

    Household(PublishedStatistics statistics) {
        Shares status = statistics.shares("NAME_FAMILY_STATUS");
        this.couples = status.among(WITH_PARTNER);
        this.aloneByAge = status.without(WITH_PARTNER);
        this.childrenOfCouples = statistics.shares("CNT_CHILDREN | with partner");
        this.childrenAlone = statistics.shares("CNT_CHILDREN | alone");
        this.shareOfCouples = status.of("Married") + status.of("Civil marriage");
        this.carOwners = statistics.shares("FLAG_OWN_CAR").of("Y");
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        boolean couple = chance.happens(shareOfCouples);
        // Both lists begin with the status of the young.
        draft.category("NAME_FAMILY_STATUS", (couple ? couples : aloneByAge).at(client.share(Trait.FAMILY)));
        String children = (couple ? childrenOfCouples : childrenAlone).at(client.share(Trait.CHILDREN));
        draft.value("CNT_CHILDREN", children);
        draft.number("CNT_FAM_MEMBERS", draft.number("CNT_CHILDREN") + (couple ? 2 : 1));
        draft.at("NAME_HOUSING_TYPE", 1 - client.share(Trait.HOUSING));
        draft.at("FLAG_OWN_REALTY", chance.share());
        boolean ownsCar = client.share(Trait.CAR) > 1 - carOwners;
        draft.category("FLAG_OWN_CAR", ownsCar ? "Y" : "N");
        if (ownsCar) {
            draft.at("OWN_CAR_AGE", Normal.share(client.score(Trait.CAR_AGE) + SHIFT));
        }
    }
}
