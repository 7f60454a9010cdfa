package io.octroi.decision;

/**
 * Which applicants are listed, and in which order.
 *
 * @param modelId whose assessments are current; others are not shown
 * @param descending turns the whole order round, that of equals too; who has no current value stays last
 */
public record Worklist(String modelId, Selection selection, Order order, boolean descending) {

    /** Nobody's assessments: what to ask for while scoring is out of use. */
    public static final String NO_MODEL = "";

    /** All applicants by their number. */
    public static Worklist of(String modelId) {
        return new Worklist(modelId, Selection.EVERYBODY, Order.NUMBER, false);
    }

    public Worklist narrowedTo(Selection wanted) {
        return new Worklist(modelId, wanted, order, descending);
    }

    public Worklist sortedBy(Order wanted, boolean turned) {
        return new Worklist(modelId, selection, wanted, turned);
    }

    /** What applicants are sorted by; equal ones by their number. */
    public enum Order {
        NUMBER("a.client", true),
        PRODUCT("a.product", false),
        AMOUNT("a.amount", false),
        SCORE("a.score", false),
        /** Grant, refer, refuse. */
        RECOMMENDATION("a.recommendation", false),
        /** Decided, to decide, second look. */
        STATE("a.state", true);

        private final String column;
        private final boolean everybodys;

        /** @param everybodys whether no applicant is without */
        Order(String column, boolean everybodys) {
            this.column = column;
            this.everybodys = everybodys;
        }

        String column() {
            return column;
        }

        boolean isEverybodys() {
            return everybodys;
        }
    }
}
