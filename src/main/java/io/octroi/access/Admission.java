package io.octroi.access;

import java.time.Duration;

/** What came of an attempt to prove who one is. */
public sealed interface Admission {

    /** It is proved. */
    record Admitted(Caller caller) implements Admission {}

    /** It is not: nobody is told whether the name, the password or the account was at fault. */
    record Refused() implements Admission {}

    /** Not looked at: there were too many failures, and the next attempt is looked at after so long. */
    record Throttled(Duration pause) implements Admission {}
}
