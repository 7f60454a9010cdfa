package io.octroi.commands;

/** An option whose value a command cannot work with: which, and what to write instead. */
final class UnusableOption extends RuntimeException {

    UnusableOption(String option, String reason) {
        super(option + ": " + reason);
    }

    static void refuseBlank(String option, String text) {
        if (text.isBlank()) {
            throw new UnusableOption(option, "is empty");
        }
    }
}
