package io.octroi.synthetic;

/** The region the client lives in, and whether registered address, home and work lie in different places. */
final class Residence implements Chapter {

    /**
     * Which of three places differs from the others: shares of clients with the cities and with the regions so, such that the
     * published shares of the six flags come out.
     */
    private enum Places {
        WORKS_ELSEWHERE(0.1616, 0.0383, false, true, true),
        REGISTERED_ELSEWHERE(0.0612, 0.0116, true, true, false),
        LIVES_ELSEWHERE(0.0087, 0.0020, true, false, true),
        ALL_DIFFER(0.0080, 0.0010, true, true, true),
        SAME(0, 0, false, false, false);

        private final double cities;
        private final double regions;
        private final boolean notLive;
        private final boolean notWork;
        private final boolean liveNotWork;

        Places(double cities, double regions, boolean notLive, boolean notWork, boolean liveNotWork) {
            this.cities = cities;
            this.regions = regions;
            this.notLive = notLive;
            this.notWork = notWork;
            this.liveNotWork = liveNotWork;
        }

        private static Places ofCities(double place) {
            double rest = place;
            for (Places places : values()) {
                rest -= places.cities;
                if (rest < 0) {
                    return places;
                }
            }
            return SAME;
        }

        /** Where regions differ, cities do. */
        private Places ofRegions(double place) {
            return place * cities < regions ? this : SAME;
        }
    }

    private final double atWork;

    Residence(PublishedStatistics statistics) {
        this.atWork = 1 - statistics.column("DAYS_EMPLOYED").missing();
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        draft.at("REGION_POPULATION_RELATIVE", client.share(Trait.REGION_POPULATION));
        draft.at("REGION_RATING_CLIENT", client.share(Trait.REGION_RATING));
        draft.at("REGION_RATING_CLIENT_W_CITY", client.share(Trait.REGION_RATING));
        Places cities = Work.isAtWork(draft) ? Places.ofCities(chance.share() * atWork) : Places.SAME;
        Places regions = cities.ofRegions(chance.share());
        draft.flag("REG_CITY_NOT_LIVE_CITY", cities.notLive);
        draft.flag("REG_CITY_NOT_WORK_CITY", cities.notWork);
        draft.flag("LIVE_CITY_NOT_WORK_CITY", cities.liveNotWork);
        draft.flag("REG_REGION_NOT_LIVE_REGION", regions.notLive);
        draft.flag("REG_REGION_NOT_WORK_REGION", regions.notWork);
        draft.flag("LIVE_REGION_NOT_WORK_REGION", regions.liveNotWork);
    }
}
