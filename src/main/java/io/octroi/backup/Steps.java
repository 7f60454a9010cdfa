package io.octroi.backup;

/** Tells of every so many rows: a listener may be slower than they are. */
final class Steps {

    private static final int ROWS_PER_STEP = 500;

    private final Listener listener;
    private final long all;
    private long done;

    Steps(Listener listener, long all) {
        this.listener = listener;
        this.all = all;
    }

    void row() {
        done++;
        if (done % ROWS_PER_STEP == 0 || done == all) {
            listener.advanced(done, all);
        }
    }
}
