package io.octroi.commands;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** An option whose value a command cannot work with: which, and what to write instead. */
final class UnusableOption extends RuntimeException {

    UnusableOption(String option, String reason) {
        super(option + ": " + reason);
    }

    /** A word that is none of those the option knows. */
    static UnusableOption unknownWord(String option, String word, List<String> known) {
        return new UnusableOption(option, "«%s» is unknown, write one of %s".formatted(word, String.join(", ", known)));
    }

    static void refuseExisting(String option, Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableOption(option, file + " is there already, name another file");
        }
    }

    /** The text without blanks around it, unless nothing or too much is left. */
    static String refuseUnfit(String option, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new UnusableOption(option, "write between 1 and %d characters".formatted(longest));
        }
        return stripped;
    }
}
