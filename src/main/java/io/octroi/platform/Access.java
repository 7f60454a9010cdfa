package io.octroi.platform;

import io.octroi.access.Accounts;
import io.octroi.access.ApiKeys;
import io.octroi.access.DemoAccounts;
import io.octroi.access.FirstAdmin;
import io.octroi.access.IdentityProvider;
import io.octroi.access.OwnPassword;
import io.octroi.access.Passwords;
import io.octroi.access.SignIns;
import io.octroi.access.Throttle;
import io.octroi.journal.Journal;
import java.time.Clock;
import java.util.Optional;

/** The parts of access, built over one database; failures and the price of passwords are counted for all of them together. */
public final class Access {

    private final Passwords passwords = new Passwords();
    private final Throttle throttle;
    private final Database database;
    private final Configuration configuration;
    private final Clock clock;
    private final Journal journal;

    Access(Database database, Configuration configuration, Clock clock, Journal journal) {
        this.database = database;
        this.configuration = configuration;
        this.clock = clock;
        this.journal = journal;
        this.throttle = new Throttle(clock);
    }

    public Accounts accounts() {
        return new Accounts(database.entities(), passwords, clock, configuration.demo(), journal);
    }

    public ApiKeys keys() {
        return new ApiKeys(database.entities(), clock, configuration.demo(), journal);
    }

    SignIns signIns() {
        return new SignIns(accounts(), keys(), passwords, throttle, clock);
    }

    OwnPassword ownPassword(SignIns signIns) {
        return new OwnPassword(signIns, accounts(), passwords, firstAdmin(), clock);
    }

    Optional<IdentityProvider> provider() {
        return configuration.provider();
    }

    /**
     * The same for somebody who changes accounts or keys: what is opened in demo mode goes with it, and lets demo mode in.
     *
     * @throws UnusableConfiguration when demo mode is on, and the database has accounts of its own
     */
    public Access inPlace() {
        if (configuration.demo() && new DemoAccounts(accounts(), keys()).areOutOfPlace()) {
            throw new UnusableConfiguration(
                    Variable.OCTROI_DEMO,
                    "is true, and the database has accounts of its own",
                    "leave it unset, or name another folder in OCTROI_HOME");
        }
        return this;
    }

    /** Brings in demo mode's known accounts; outside of it removes them, and sees that somebody can come in at all. */
    void prepare() {
        DemoAccounts known = new DemoAccounts(accounts(), keys());
        if (!configuration.demo()) {
            known.remove();
            firstAdmin().await();
        } else {
            inPlace();
            known.open();
        }
    }

    private FirstAdmin firstAdmin() {
        return new FirstAdmin(accounts(), configuration.home(), clock);
    }
}
