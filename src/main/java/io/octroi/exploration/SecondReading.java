package io.octroi.exploration;

import io.octroi.client.Progress;

/** Tells the progress of files that are read once more, so that nobody takes it for the first reading's. */
record SecondReading(Progress told) implements Progress {

    @Override
    public void advanced(String task, long done, long total) {
        told.advanced(named(task), done, total);
    }

    @Override
    public void advanced(String task, long done, long total, long rows) {
        told.advanced(named(task), done, total, rows);
    }

    private static String named(String file) {
        return file + ", once more";
    }
}
