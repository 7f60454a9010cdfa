package io.octroi.commands;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** In which language a command writes what people read. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "en or fr (default: the language of this account, English for any but French)")
    private Optional<Language> language = Optional.empty();

    private enum Language {
        EN,
        FR
    }

    /** The account's language chooses words alone: digits and capital letters are the same on every machine. */
    static void keepFromOutput() {
        Locale spoken = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.ROOT);
        Locale.setDefault(Locale.Category.DISPLAY, spoken);
    }

    Locale locale() {
        boolean french = language.map(Language.FR::equals).orElseGet(() -> Locale.FRENCH
                .getLanguage()
                .equals(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()));
        return french ? Locale.FRENCH : Locale.ENGLISH;
    }
}
