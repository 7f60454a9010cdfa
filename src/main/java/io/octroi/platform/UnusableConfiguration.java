package io.octroi.platform;

/** An environment variable whose value cannot be used: which, why, and what to write instead. */
public final class UnusableConfiguration extends RuntimeException {

    UnusableConfiguration(Variable variable, String reason, String whatToDo) {
        super(variable + " " + reason + ": " + whatToDo);
    }
}
