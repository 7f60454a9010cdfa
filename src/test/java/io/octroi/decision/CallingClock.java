package io.octroi.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock on the wall, which has something happen whenever it is looked at. */
final class CallingClock extends Clock {

    private final Runnable happening;

    CallingClock(Runnable happening) {
        this.happening = happening;
    }

    @Override
    public Instant instant() {
        happening.run();
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
