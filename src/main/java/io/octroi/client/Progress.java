package io.octroi.client;

/** Hears how far long work has come; shows it as a bar, as lines, or not at all. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (task, done, total) -> {};

    /**
     * Tells how far a task has come.
     *
     * @param task what is being done, such as {@code application_train.csv}
     * @param done how much of it is behind, in a unit of the task's own
     * @param total how much there is in all
     */
    void advanced(String task, long done, long total);

    /** Tells how far a task has come, and how many rows that was. */
    default void advanced(String task, long done, long total, long rows) {
        advanced(task, done, total);
    }
}
