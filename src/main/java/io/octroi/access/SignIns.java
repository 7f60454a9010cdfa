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

    public SignIns(Accounts accounts, ApiKeys keys, Passwords passwords, Throttle throttle, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.passwords = passwords;
        this.throttle = throttle;
        this.remembered = new RememberedCredentials(clock);
        this.clock = clock;
    }

    /**
     * Checks a password. A name nobody has costs as much time as a wrong password.
     *
     * @param name as typed
     * @param address where the attempt comes from
     * @throws BusySigningIn when too many others wait for the same
     */
    public Admission byPassword(String name, String password, String address) {
        String account = AccountName.typed(name);
        // A name no account can have is neither kept nor looked up: whoever guesses chooses its length and letters.
        boolean possible = AccountName.fits(account);
        String from = Addresses.counted(address);
        Optional<Duration> wait = possible ? throttle.enter(account, from) : throttle.enter(from);
        if (wait.isPresent()) {
            return new Admission.Throttled(wait.get());
        }
        Optional<Account> known = possible ? accounts.find(account) : Optional.empty();
        Optional<String> stored = known.flatMap(found -> found.passwordAt(clock.instant()));
        // HMAC fills a short key up with zeros, so that a password and the same with zeros behind it are one to it.
        boolean unfit = password.length() > PasswordRule.LONGEST || password.indexOf('\0') >= 0;
        if (!passwords.matches(stored, unfit ? "" : password) || stored.isEmpty() || unfit) {
            return new Admission.Refused();
        }
        throttle.forgive(account, from);
        if (passwords.isOutdated(stored.get())) {
            String stronger = passwords.hash(password);
            accounts.change(account, found -> found.strengthen(stronger));
        }
        return new Admission.Admitted(Caller.of(known.orElseThrow()));
    }

    /** Checks a password that comes with every request: once it was right, it is remembered for five minutes. */
    public Admission byRepeatedPassword(String name, String password, String address) {
        String account = AccountName.typed(name);
        return remembered.check(
                account,
                password,
                since -> still(account, since).<Admission>map(Admission.Admitted::new),
                () -> byPassword(account, password, address));
    }

    /** Checks an API key. A right one is never made to wait: nobody guesses 256 bits. */
    public Admission byKey(String key, String address) {
        return keys.caller(key)
                .<Admission>map(Admission.Admitted::new)
                .or(() -> throttle.enter(Addresses.counted(address)).map(Admission.Throttled::new))
                .orElseGet(Admission.Refused::new);
    }

    /** Who signed in then under that name, unless something has ended it since: time, or a change of the account. */
    public Optional<Caller> still(String name, Instant since) {
        boolean tooLong = clock.instant().isAfter(since.plus(LONGEST));
        return tooLong
                ? Optional.empty()
                : accounts.find(name)
                        .filter(account -> !account.isClosed()
                                && !account.credentialsSince().isAfter(since))
                        .map(Caller::of);
    }
}
