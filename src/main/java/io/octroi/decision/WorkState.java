package io.octroi.decision;

import java.util.Optional;

/** How far an applicant's file has come, by the decision that stands. */
public enum WorkState {
    /** Nobody has decided yet. */
    OPEN("not exists (select 1 from Decision d where d.client = c.id)"),
    /** It was referred, and waits for a second look. */
    REFERRED(WorkState.LAST + "d.answer = REFERRED)"),
    /** It was granted or refused. */
    DECIDED(WorkState.LAST + "d.answer <> REFERRED)");

    static final String LAST = "exists (select 1 from Decision d where d.client = c.id and not exists"
            + " (select 1 from Decision later where later.client = d.client and later.ordinal > d.ordinal) and ";

    private final String condition;

    WorkState(String condition) {
        this.condition = condition;
    }

    /** The state of a client on whom that decision stands, if there is one. */
    public static WorkState of(Optional<Decision> standing) {
        return standing.map(Decision::answer)
                .map(answer -> answer == Answer.REFERRED ? REFERRED : DECIDED)
                .orElse(OPEN);
    }

    /** That the client {@code c} is in this state, in the words of the query language. */
    String condition() {
        return condition;
    }
}
