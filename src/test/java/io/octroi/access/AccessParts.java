package io.octroi.access;

import io.octroi.journal.Journal;
import java.time.Duration;
import java.util.Set;

/** All parts of access over one database, with a clock the test sets and passwords that cost next to nothing. */
final class AccessParts {

    static final String HERE = "192.0.2.1";
    static final String PASSWORD = "a sentence to remember";

    final SettableClock clock = new SettableClock();
    final Journal journal = new Journal(clock);
    final Passwords passwords;
    final Accounts accounts;
    final ApiKeys keys;
    final SignIns signIns;

    AccessParts(AccessDatabase database) {
        this(database, new Passwords(10, Duration.ofSeconds(10)), false);
    }

    AccessParts(AccessDatabase database, Passwords passwords, boolean demo) {
        this.passwords = passwords;
        accounts = new Accounts(database.entities(), passwords, clock, demo, journal);
        keys = new ApiKeys(database.entities(), clock, demo, journal);
        signIns = new SignIns(accounts, keys, passwords, new Throttle(clock), clock);
    }

    /** Opens an account whose owner has chosen {@link #PASSWORD}. */
    void settle(String name, Role... roles) {
        accounts.openWithPassword(new AccountName(name), Set.of(roles), PASSWORD);
    }

    /** An attempt from an address of its own, which no other attempt has used. */
    Admission attempt(String name, String password) {
        return signIns.byPassword(name, password, "address " + System.nanoTime());
    }

    Account account(String name) {
        return accounts.find(name).orElseThrow();
    }
}
