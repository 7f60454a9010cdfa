package io.octroi.access;

/** Something asked of accounts or keys that cannot be done: why, and what to do instead. */
public final class UnusableAccess extends RuntimeException {

    /** The reasons; each edge has its own words for them in its reader's language. */
    public enum Reason {
        NAME(
                "a name has 2 to 100 small letters, digits, dots, hyphens, underscores and at-signs, and begins with a letter"
                        + " or digit"),
        NAME_TAKEN("an account of this name exists already: choose another name"),
        NO_SUCH_ACCOUNT("no account has this name: check it, or list the accounts"),
        NO_ROLE("an account needs a role: advisor, auditor, modeler, admin or tool"),
        TOOL_WITH_OTHERS(
                "a program's account has no role beside tool: make one account for the person, one for the program"),
        LAST_ADMIN("this is the last admin's account: make another admin first"),
        PASSWORD_SHORT("a password has at least 12 characters: a sentence is easy to remember"),
        PASSWORD_LONG("a password has at most 256 characters"),
        PASSWORD_OBVIOUS("this password contains the account's name, or repeats one character: choose another"),
        PASSWORD_SAME("this is the password you have: choose another"),
        PASSWORD_WRONG("this is not your present password"),
        TOO_MANY_FAILURES("there were too many failed attempts: try again in a quarter of an hour"),
        PROVIDER_VOUCHES("the identity provider signs this account in, so it has no password here"),
        KEY_NAME("a key's name has 1 to 100 printable characters: the program that will use it"),
        NO_SCOPE("a key needs a scope: clients, scores or features"),
        KEY_DAYS("a key lives for 1 to 366 days"),
        NO_SUCH_KEY("no key has this number: check it, or list the keys");

        private final String line;

        Reason(String line) {
            this.line = line;
        }
    }

    private final Reason reason;

    public UnusableAccess(Reason reason) {
        super(reason.line);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
