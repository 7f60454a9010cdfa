package io.octroi.decision;

/** The reason code of a decision: what it rests on, beside the motive in a person's own words. */
public enum Ground {
    /** What is left to live on, and the share of income that instalments take. */
    REPAYMENT_CAPACITY,
    /** How earlier credits were repaid. */
    CREDIT_HISTORY,
    /** What the client lives on, and how steady it is. */
    EMPLOYMENT,
    /** Supporting documents: missing, contradictory, or convincing. */
    DOCUMENTS,
    /** The form says something that is wrong or out of date. */
    DATA_IN_DOUBT,
    /** A guarantor, a co-borrower or a pledge. */
    GUARANTEE,
    /** Amount, duration or purpose of the credit itself. */
    CREDIT_TERMS,
    /** Something about the client's situation that no field of the form tells. */
    CIRCUMSTANCE
}
