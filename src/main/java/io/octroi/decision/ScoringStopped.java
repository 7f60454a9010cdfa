package io.octroi.decision;

/** Scoring is out of use on purpose: nobody is scored until somebody resumes it, and people decide by hand. */
public final class ScoringStopped extends RuntimeException {

    private final Stop stop;

    ScoringStopped(Stop stop) {
        super(told(stop));
        this.stop = stop;
    }

    public Stop stop() {
        return stop;
    }

    static String told(Stop stop) {
        return "scoring is out of use since %s, stopped by %s: %s".formatted(stop.at(), stop.by(), stop.why());
    }
}
