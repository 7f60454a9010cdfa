package io.octroi.decision;

import io.octroi.client.UnreachableClients;
import io.octroi.journal.Entry;

/** Tells in the journal who reads the records of decisions without taking any. */
public class RecordReadings {

    private final Notice notice;

    public RecordReadings(Notice notice) {
        this.notice = notice;
    }

    /**
     * Tells that somebody reads it.
     *
     * @throws UnreachableClients when that cannot be told: nothing is then to be shown
     */
    public void tell(Decision decision, String by) {
        notice.note(Entry.of("decision.read", by).naming(decision.client()).with("decision", decision.id()));
    }
}
