package io.octroi.synthetic;

import java.util.List;
import java.util.stream.IntStream;

/** Which documents came with the application: at most one of the usual ones, now and then a rare one. */
final class Documents implements Chapter {

    private static final String USUAL = name(3);
    private static final String OF_PENSIONERS = name(6);
    private static final List<String> INSTEAD = List.of(name(8), name(5));
    private static final List<String> ALONE = List.of(name(3), name(6), name(8), name(5));
    private static final List<String> RARE = IntStream.rangeClosed(2, 21)
            .mapToObj(Documents::name)
            .filter(document -> !ALONE.contains(document))
            .toList();

    private final PublishedStatistics statistics;
    private final double cashAtWork;
    private final double cashNotAtWork;
    private final double none;

    Documents(PublishedStatistics statistics) {
        this.statistics = statistics;
        double idle = statistics.column("DAYS_EMPLOYED").missing();
        double cash = statistics.shares("NAME_CONTRACT_TYPE").of("Cash loans");
        this.cashAtWork = cash * (1 - idle);
        this.cashNotAtWork = cash * idle;
        this.none = 1 - ALONE.stream().mapToDouble(this::share).reduce(0, Double::sum) / cash;
    }

    @Override
    public void fill(Draft draft, Traits client, Chance chance) {
        boolean cash = !draft.text("NAME_CONTRACT_TYPE").equals(Loan.REVOLVING);
        String main = cash && !chance.happens(none) ? main(Work.isAtWork(draft), chance.share()) : "";
        for (String document : ALONE) {
            draft.flag(document, document.equals(main));
        }
        for (String document : RARE) {
            draft.flag(document, chance.happens(share(document)));
        }
    }

    private String main(boolean atWork, double place) {
        if (!atWork) {
            return place < share(OF_PENSIONERS) / cashNotAtWork / (1 - none) ? OF_PENSIONERS : USUAL;
        }
        double rest = place * cashAtWork * (1 - none);
        for (String document : INSTEAD) {
            rest -= share(document);
            if (rest < 0) {
                return document;
            }
        }
        return USUAL;
    }

    private double share(String document) {
        return statistics.shares(document).of("1");
    }

    private static String name(int document) {
        return "FLAG_DOCUMENT_" + document;
    }
}
