package io.octroi.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds out who somebody is, from a password, an API key, or an earlier sign-in. */
public class SignIns {

    /** However busy somebody is, the password is asked for again after so long. */
    public static final Duration LONGEST = Duration.ofHours(8);

    private final Accounts accounts;
    private final ApiKeys keys;
    private final Passwords passwords;
    private final Throttle throttle;
    private final RememberedCredentials remembered;
    private final Clock clock;
    private final ToldSignIns told;

    public SignIns(Accounts accounts, ApiKeys keys, Passwords passwords, Throttle throttle, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.passwords = passwords;
        this.throttle = throttle;
        this.remembered = new RememberedCredentials(clock);
        this.clock = clock;
        this.told = new ToldSignIns(accounts, clock);
    }

    /**
     * Checks a password. A name nobody has costs as much time as a wrong password.
     *
     * @param name as typed
     * @param address where the attempt comes from
     * @throws BusySigningIn when too many others wait for the same
     */
    public Admission byPassword(String name, String password, String address) {
        Optional<String> account = AccountName.read(name).map(AccountName::text);
        String from = Addresses.counted(address);
        Optional<Duration> wait = throttle.enter(account, from);
        if (wait.isPresent()) {
            told.throttled(account);
            return new Admission.Throttled(wait.get());
        }
        Optional<Caller> proved = countedProof(account, password, from);
        proved.ifPresent(caller -> throttle.forgive(account, from));
        told.attempted(account, proved.isPresent());
        return proved.<Admission>map(Admission.Admitted::new).orElseGet(Admission.Refused::new);
    }

    /** What was not looked at, as too many wait or the database is away, is no failure. */
    private Optional<Caller> countedProof(Optional<String> account, String password, String from) {
        try {
            return prove(account, password);
        } catch (RuntimeException notLookedAt) {
            throttle.withdraw(account, from);
            throw notLookedAt;
        }
    }

    private Optional<Caller> prove(Optional<String> name, String password) {
        Optional<Account> known = name.flatMap(accounts::find);
        Optional<String> stored = known.flatMap(account -> account.passwordAt(clock.instant()));
        // HMAC fills a short key up with zeros, so that a password and the same with zeros behind it are one to it.
        boolean unfit = password.length() > PasswordRule.LONGEST || password.indexOf('\0') >= 0;
        if (!passwords.matches(stored, unfit ? "" : password) || stored.isEmpty() || unfit) {
            return Optional.empty();
        }
        strengthen(known.get().name(), stored.get(), password);
        // That took a while, in which the account may have been closed or have got another password.
        Instant before = known.get().credentialsSince();
        return name.flatMap(accounts::find)
                .filter(account -> account.credentialsSince().equals(before))
                .map(Caller::of);
    }

    private void strengthen(String name, String stored, String password) {
        if (passwords.isOutdated(stored)) {
            String stronger = passwords.hash(password);
            accounts.change(name, account -> account.strengthen(stored, stronger));
        }
    }

    /** Checks a password that comes with every request: once it was right, it is remembered for five minutes. */
    public Admission byRepeatedPassword(String name, String password, String address) {
        return AccountName.read(name)
                .map(account -> remembered.check(
                        account.text(),
                        password,
                        since -> still(account.text(), since).<Admission>map(Admission.Admitted::new),
                        () -> byPassword(account.text(), password, address)))
                .orElseGet(() -> byPassword(name, password, address));
    }

    /** Checks an API key. A right one is never made to wait: nobody guesses 256 bits. */
    public Admission byKey(String key, String address) {
        return keys.caller(key)
                .<Admission>map(Admission.Admitted::new)
                .or(() -> throttle.enter(Optional.empty(), Addresses.counted(address))
                        .map(Admission.Throttled::new))
                .orElseGet(Admission.Refused::new);
    }

    /** Tells whether somebody came in by the word of an identity provider. */
    public void byProvider(Optional<String> account) {
        told.attempted(account, account.isPresent());
    }

    /** Tells that somebody ended their session. */
    public void left(String account) {
        told.left(account);
    }

    /** Who signed in then under that name, unless something has ended it since: time, or a change of the account. */
    public Optional<Caller> still(String name, Instant since) {
        boolean tooLong = clock.instant().isAfter(since.plus(LONGEST));
        return tooLong
                ? Optional.empty()
                : accounts.find(name)
                        .filter(account -> account.isProvedSince(since))
                        .map(Caller::of);
    }
}
