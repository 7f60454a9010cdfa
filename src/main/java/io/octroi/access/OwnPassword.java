package io.octroi.access;

import io.octroi.access.UnusableAccess.Reason;
import java.time.Clock;
import java.time.Instant;

/** Lets people choose their own password: with the one they have, which may be one that was handed over. */
public class OwnPassword {

    private final SignIns signIns;
    private final Accounts accounts;
    private final Passwords passwords;
    private final FirstAdmin firstAdmin;
    private final Clock clock;

    public OwnPassword(SignIns signIns, Accounts accounts, Passwords passwords, FirstAdmin firstAdmin, Clock clock) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.passwords = passwords;
        this.firstAdmin = firstAdmin;
        this.clock = clock;
    }

    /**
     * Replaces the password of an account; everybody who was signed in on it is not any more.
     *
     * @param address where the wish comes from: wrong present passwords count as failed attempts to sign in
     * @throws UnusableAccess when the present password is wrong, or the next one would not do
     * @throws BusySigningIn when too many others wait for the same
     */
    public void choose(String account, String present, String next, String address) {
        Instant before = clock.instant();
        PasswordRule.check(account, next);
        if (next.equals(present)) {
            throw new UnusableAccess(Reason.PASSWORD_SAME);
        }
        Admission admission = signIns.byPassword(account, present, address);
        if (admission instanceof Admission.Throttled) {
            throw new UnusableAccess(Reason.TOO_MANY_FAILURES);
        }
        if (admission instanceof Admission.Refused) {
            throw new UnusableAccess(Reason.PASSWORD_WRONG);
        }
        String hash = passwords.hash(next);
        accounts.by(account).change(account, "account.password-chosen", known -> {
            // An admin may have closed or reset it since: whoever held the old password does not win that race.
            if (!known.isProvedSince(before)) {
                throw new UnusableAccess(Reason.PASSWORD_WRONG);
            }
            known.choosePassword(hash, clock.instant());
        });
        firstAdmin.forget(account);
    }
}
