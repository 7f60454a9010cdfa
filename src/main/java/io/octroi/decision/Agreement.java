package io.octroi.decision;

import io.octroi.scoring.Recommendation;
import java.util.Optional;

/** How a decision stands to what the policy recommended. */
public enum Agreement {
    /** It is what was recommended. */
    AGREES,
    /** It is something else, in either direction. */
    OVERRIDES,
    /** A second look was recommended, and taken: the file had been referred, and is now granted or refused. */
    SETTLES,
    /** Nothing was recommended, because scoring was out of use. */
    UNAIDED;

    /** @param before the decision that it follows */
    static Agreement of(Answer answer, Optional<Recommendation> recommendation, Optional<Decision> before) {
        if (recommendation.isEmpty()) {
            return UNAIDED;
        }
        if (answer.follows(recommendation.get())) {
            return AGREES;
        }
        boolean wasReferred =
                before.filter(earlier -> earlier.answer() == Answer.REFERRED).isPresent();
        return recommendation.get() == Recommendation.REFER && wasReferred ? SETTLES : OVERRIDES;
    }

    /** Whether a person must say why in their own words: always, but when they follow a recommendation to no harm. */
    boolean asksForMotive(Answer answer) {
        return this != AGREES || answer == Answer.REFUSED;
    }
}
