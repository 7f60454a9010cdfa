package io.octroi.synthetic;

/** What clients differ in when they borrow and repay; what it means is said of those who have more of it. */
enum Habit {
    /** Their credits at other lenders are recent. */
    RECENCY,
    /** Their dealings with this lender are recent. */
    NEWCOMER,
    /** They pay after the day, or less than is due at first. */
    LATENESS,
    /** They fall behind for long, or stop paying. */
    TROUBLE,
    /** They draw on their cards and keep the balance high. */
    DEBT,
    /** They apply often and have many credits. */
    APPETITE,
    /** They are refused often. */
    REJECTION,
    /** They pay part of the price themselves. */
    THRIFT;

    /** Its place in {@link Habits}. */
    @SuppressWarnings("EnumOrdinal") // Nothing is stored by it.
    int row() {
        return ordinal();
    }
}
