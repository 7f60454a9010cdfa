package io.octroi.synthetic;

import java.util.List;

/** How the client can be reached, and when and with whom the application was made. */
final class Contact implements Chapter {

    private static final List<String> BY_CHANCE =
            List.of("FLAG_MOBIL", "FLAG_CONT_MOBILE", "FLAG_PHONE", "FLAG_EMAIL", "WEEKDAY_APPR_PROCESS_START");

    private final double suiteMissing;
    private final double workPhone;

    Contact(PublishedStatistics statistics) {
        this.suiteMissing = statistics.column("NAME_TYPE_SUITE").missing();
        this.workPhone = statistics.shares("FLAG_WORK_PHONE").of("1")
                / (1 - statistics.column("DAYS_EMPLOYED").missing());
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        for (String column : BY_CHANCE) {
            draft.at(column, chance.share());
        }
        draft.flag("FLAG_WORK_PHONE", Work.isAtWork(draft) && chance.happens(workPhone));
        draft.at("DAYS_LAST_PHONE_CHANGE", client.share(Trait.PHONE_CHANGE));
        draft.at("HOUR_APPR_PROCESS_START", client.share(Trait.HOUR));
        if (!chance.happens(suiteMissing)) {
            draft.at("NAME_TYPE_SUITE", chance.share());
        }
    }
}
